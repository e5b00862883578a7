import type { Metadata } from 'next'
import Link from 'next/link'
import { CarryForm } from '@/components/analysis/frames/carry-form'
import { listCarrySources } from '@/lib/analysis/frames/list-carry-sources'
import type { CarrySource } from '@/lib/analysis/frames/types'
import { countOf, formatInstant } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { carry } from './actions'

export const metadata: Metadata = { title: 'Carry themes over' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: string; edition?: string }> }

export default async function CarryOverPage({ params, searchParams }: Props) {
  const { id } = await params
  const { from: fromId, edition } = await searchParams
  const themes = `/staff/consultations/${id}/themes`
  const ctx = await requestContext()
  const view = await readPage(ctx, `${themes}/carry-over`, () =>
    listCarrySources(ctx, { consultationId: id, fromId, edition }),
  )
  const { consultation, sources, chosen } = view
  const mayEdit = consultation.allowedActions.includes('edit-themes')
  return (
    <>
      <Link href={chosen ? `${themes}/carry-over` : themes} className="govuk-back-link">
        {chosen ? 'Other consultations' : 'Themes'}
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Carry themes over
      </h1>
      {!mayEdit ? (
        <p className="govuk-inset-text">The themes cannot be changed as things stand.</p>
      ) : chosen ? (
        <CarryForm view={{ ...view, chosen }} carry={carry} />
      ) : (
        <Sources sources={sources} path={`${themes}/carry-over`} />
      )}
    </>
  )
}

function Sources({ sources, path }: { sources: CarrySource[]; path: string }) {
  if (sources.length === 0)
    return (
      <p className="govuk-body">
        No other consultation has themes yet. Once one has, they can be taken from it with their definitions.
      </p>
    )
  return (
    <ul className="govuk-list govuk-list--spaced">
      {sources.map(({ consultation, themes, editions }) => (
        <li key={consultation.id}>
          <Link className="govuk-link" href={`${path}?from=${consultation.id}`}>
            {consultation.title}
          </Link>
          : {countOf(themes, 'theme')} as they stand
          {editions.map(({ number, frozenAt }) => (
            <span key={number}>
              ,{' '}
              <Link className="govuk-link" href={`${path}?from=${consultation.id}&edition=${number}`}>
                edition {number}
              </Link>{' '}
              ({formatInstant(frozenAt)})
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
