import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { AuditEventView } from '@/lib/audit/types'
import { formatInstant } from '@/lib/core/format'

/** Where the things that events are about have their pages. */
const PAGES: Record<string, string> = {
  body: '/staff/bodies/',
  user: '/staff/people/',
  consultation: '/staff/consultations/',
  'body-type': '/staff/body-types/',
}

const COLUMNS: Column<AuditEventView>[] = [
  { heading: 'When', cell: ({ at }) => formatInstant(at) },
  {
    heading: 'Who',
    cell: ({ actorId, actorName }) =>
      actorId ? (
        <Link className="govuk-link" href={`/staff/people/${actorId}`}>
          {actorName}
        </Link>
      ) : (
        actorName
      ),
  },
  { heading: 'What', isRowHeading: true, cell: ({ action }) => <code>{action}</code> },
  { heading: 'On', cell: (event) => <Subject {...event} /> },
  {
    heading: 'Detail',
    cell: ({ detail }) =>
      detail.length === 0 ? (
        'None'
      ) : (
        <ul className="govuk-list govuk-body-s govuk-!-margin-bottom-0">
          {detail.map(({ label, text }) => (
            <li key={label} className="as-written">
              {label}: {text}
            </li>
          ))}
        </ul>
      ),
  },
]

function Subject({ subjectType, subjectId }: AuditEventView) {
  const page = PAGES[subjectType]
  if (page)
    return (
      <Link className="govuk-link" href={page + subjectId}>
        {subjectType}
      </Link>
    )
  return (
    <Link className="govuk-link" href={`/staff/audit?subject=${encodeURIComponent(subjectId)}`}>
      {subjectType}
    </Link>
  )
}

/** Who did what, a row an event. */
export function AuditTable({ events }: { events: AuditEventView[] }) {
  return (
    <DataTable
      caption="Events"
      captionHidden
      columns={COLUMNS}
      rows={events}
      keyOf={({ id }) => id}
      empty="Nothing like that was recorded. Widen the dates, or clear the filters."
    />
  )
}
