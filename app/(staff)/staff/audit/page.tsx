import { AuditFilters, type AuditFilterView } from '@/components/audit/audit-filters'
import { AuditTable } from '@/components/audit/audit-table'
import { Pagination } from '@/components/ui/pagination'
import { listAuditEvents } from '@/lib/audit/list-audit-events'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'Audit' }

type Props = { searchParams: Promise<AuditFilterView & { page?: string }> }

export default async function AuditPage({ searchParams }: Props) {
  const { page, action, actor, subject, from, to } = await searchParams
  const filter = { action, actor, subject, from, to }
  const ctx = await requestContext()
  const list = await readPage(ctx, '/staff/audit', () => listAuditEvents(ctx, { ...filter, page }))
  const query = Object.entries(filter).flatMap(([k, v]) => (v ? [[k, String(v)]] : []))
  return (
    <>
      <h1 className="govuk-heading-xl">Audit</h1>
      <p className="govuk-body">
        Who did what, newest first. Events are never changed; answers, passwords and links never stand in
        them.
      </p>
      <AuditFilters filter={filter} actions={list.actions} />
      <p className="govuk-body" role="status">
        {countOf(list.total, 'event')}
      </p>
      <AuditTable events={list.events} />
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(n) => `?${new URLSearchParams([...query, ['page', String(n)]])}`}
        label="Pages of events"
      />
    </>
  )
}
