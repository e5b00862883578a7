import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { StatusTag } from '@/components/ui/status-tag'
import type { ConsultationListItem } from '@/lib/consultations/types'
import { formatDate, listOf } from '@/lib/core/format'

const COLUMNS: Column<ConsultationListItem>[] = [
  {
    heading: 'Consultation',
    isRowHeading: true,
    cell: (row) => (
      <Link className="govuk-link" href={`/staff/consultations/${row.id}`}>
        {row.title}
      </Link>
    ),
  },
  { heading: 'Status', cell: (row) => <StatusTag status={row.status} /> },
  { heading: 'Led by', cell: (row) => listOf(row.leads.map((lead) => lead.code)) },
  { heading: 'Closes', cell: (row) => (row.closesOn ? formatDate(row.closesOn) : 'No date yet') },
]

type Props = { rows: ConsultationListItem[]; isFiltered: boolean; canCreate: boolean }

export function ConsultationTable({ rows, isFiltered, canCreate }: Props) {
  const nothingYet = canCreate
    ? 'No consultation yet. Begin one, and it stands here with its status and closing date.'
    : 'No consultation yet. Once an officer has begun one, it stands here with its status and closing date.'
  return (
    <DataTable
      caption="Consultations"
      captionHidden
      columns={COLUMNS}
      rows={rows}
      keyOf={(row) => row.id}
      empty={isFiltered ? 'None is like that. Try other words or another status.' : nothingYet}
    />
  )
}
