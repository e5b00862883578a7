import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDate } from '@/lib/core/format'
import type { ComparedRow } from '@/lib/invitations/rates/types'
import dense from '../dense.module.css'
import { rateColumns } from './rate-columns'

/** Consultations under one another, a row a stage. */
export function ComparedTable({ rows }: { rows: ComparedRow[] }) {
  return (
    <div className={dense.dense}>
      <DataTable
        caption="Response rates of the consultations that were launched"
        columns={[
          ...COLUMNS,
          ...rateColumns<ComparedRow>(rows),
          {
            heading: 'Boroughs reached',
            cell: ({ boroughsReached, boroughsInvited }) => `${boroughsReached} of ${boroughsInvited}`,
            numeric: true,
          },
        ]}
        rows={rows}
        keyOf={({ id, stage }) => `${id}-${stage}`}
        empty="No consultation has been launched yet."
      />
    </div>
  )
}

const COLUMNS: Column<ComparedRow>[] = [
  {
    heading: 'Consultation',
    cell: ({ id, title, stage }) => (
      <>
        <Link className="govuk-link" href={`/staff/consultations/${id}/rates`}>
          {title}
        </Link>
        {stage ? <> ({stage})</> : null}
      </>
    ),
    isRowHeading: true,
  },
  { heading: 'Status', cell: ({ status }) => <StatusTag status={status} /> },
  {
    heading: 'Last day',
    cell: ({ closesOn, wasExtended }) =>
      closesOn === null ? 'None set' : `${formatDate(closesOn)}${wasExtended ? ', extended' : ''}`,
  },
]
