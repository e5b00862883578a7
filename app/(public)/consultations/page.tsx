import { ConsultationCards } from '@/components/hub/consultation-cards'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/lib/core/format'
import type { ConsultationStatus } from '@/lib/consultations/lifecycle'
import { requestContext } from '@/lib/people/request-context'
import { listCardPage } from '../cards'

export const metadata = { title: 'Consultations' }

const SHOWS: Record<string, { label: string; status: ConsultationStatus[] }> = {
  all: { label: 'All', status: ['open', 'closed', 'analysing', 'reported', 'archived', 'withdrawn'] },
  open: { label: 'Open', status: ['open'] },
  closed: { label: 'Closed, and being read', status: ['closed', 'analysing'] },
  reported: { label: 'Reported', status: ['reported', 'archived'] },
}

type Props = { searchParams: Promise<{ show?: string; search?: string; page?: string }> }

export default async function ConsultationsPage({ searchParams }: Props) {
  const { show = 'all', search = '', page = '1' } = await searchParams
  const { status } = SHOWS[show] ?? SHOWS.all!
  const ctx = await requestContext()
  const list = await listCardPage(ctx, status, { search, page: Number(page) || 1 })
  const hrefOf = (n: number) => `/consultations?${new URLSearchParams({ show, search, page: `${n}` })}`
  return (
    <>
      <h1 className="govuk-heading-l">Consultations</h1>
      <form action="/consultations" role="search">
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-one-half govuk-form-group">
            <label className="govuk-label" htmlFor="search">
              Search by title or reason
            </label>
            <input className="govuk-input" id="search" name="search" type="search" defaultValue={search} />
          </div>
          <div className="govuk-grid-column-one-quarter govuk-form-group">
            <label className="govuk-label" htmlFor="show">
              Show
            </label>
            <select
              className="govuk-select"
              id="show"
              name="show"
              defaultValue={show in SHOWS ? show : 'all'}
            >
              {Object.entries(SHOWS).map(([value, { label }]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        </div>
        <button className="govuk-button govuk-button--secondary">Find</button>
      </form>
      <h2 className="govuk-heading-m">{countOf(list.total, 'consultation')}</h2>
      {list.cards.length > 0 ? (
        <ConsultationCards cards={list.cards} />
      ) : (
        <p className="govuk-body">
          {search
            ? 'None fits. Try fewer words, or show all.'
            : 'There is none yet. Consultations appear here on the day they open.'}
        </p>
      )}
      <Pagination page={list.page} pages={list.pages} hrefOf={hrefOf} />
    </>
  )
}
