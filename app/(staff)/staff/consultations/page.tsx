import type { Metadata } from 'next'
import Link from 'next/link'
import { ConsultationFilters } from '@/components/consultations/consultation-filters'
import { ConsultationTable } from '@/components/consultations/consultation-table'
import styles from '@/components/consultations/consultations.module.css'
import { Pagination } from '@/components/ui/pagination'
import { isStatus } from '@/lib/consultations/lifecycle'
import { listManagedConsultations } from '@/lib/consultations/list-managed-consultations'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { countMeasureProposals } from '@/lib/measures/count-measure-proposals'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Manage consultations' }

type Props = { searchParams: Promise<{ search?: string; status?: string; page?: string }> }

export default async function ConsultationsPage({ searchParams }: Props) {
  const { search = '', status = '', page } = await searchParams
  const ctx = await requestContext()
  const wanted = { search: search.slice(0, 200), status: isStatus(status) ? status : undefined, page }
  const list = await readPage(ctx, '/staff/consultations', () => listManagedConsultations(ctx, wanted))
  const waiting = await countMeasureProposals(ctx)
  const hrefOf = (n: number) => `?${new URLSearchParams({ search, status, page: String(n) })}`
  return (
    <>
      <div className={styles.head}>
        <h1 className="govuk-heading-xl">Consultations</h1>
        {list.canCreate ? (
          <Link className="govuk-button" href="/staff/consultations/new">
            Begin a consultation
          </Link>
        ) : null}
      </div>
      <p className="govuk-body no-print">
        Across all of them:{' '}
        <Link className="govuk-link" href="/staff/consultations/rates">
          response rates
        </Link>
        {', '}
        <Link className="govuk-link" href="/staff/consultations/silent">
          bodies silent three times running
        </Link>
        {', '}
        <Link className="govuk-link" href="/staff/commitments">
          commitments
        </Link>
        {', '}
        <Link className="govuk-link" href="/measures">
          how the groups are doing
        </Link>
        {waiting > 0 ? (
          <>
            {', '}
            <Link className="govuk-link" href="/staff/measures">
              what groups say of themselves ({waiting} to confirm)
            </Link>
          </>
        ) : null}
      </p>
      <ConsultationFilters search={search} status={status} />
      <p className="govuk-body" role="status">
        {countOf(list.total, 'consultation')}
      </p>
      <ConsultationTable
        rows={list.items}
        isFiltered={Boolean(search || wanted.status)}
        canCreate={list.canCreate}
      />
      <Pagination page={list.page} pages={list.pages} hrefOf={hrefOf} label="Pages of consultations" />
    </>
  )
}
