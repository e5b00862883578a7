import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { formatDate } from '@/lib/core/format'
import type { SilentRun, SilentRunsView } from '@/lib/invitations/rates/types'
import dense from '../dense.module.css'

/** Bodies that left the newest consultations without a word, those silent longest first. */
export function SilentRunsTable({ list }: { list: SilentRunsView }) {
  return (
    <div className={dense.dense}>
      <DataTable
        caption="Bodies silent running"
        captionHidden
        columns={COLUMNS}
        rows={list.bodies}
        keyOf={({ bodyId }) => bodyId}
        empty={
          list.consultations < list.times
            ? `Nobody can be silent ${list.times} times running yet: ${
                list.consultations === 1 ? 'one consultation has' : `${list.consultations} consultations have`
              } closed.`
            : 'No body was silent so many times running.'
        }
      />
    </div>
  )
}

const COLUMNS: Column<SilentRun>[] = [
  {
    heading: 'Body',
    cell: ({ bodyId, name, ward }) => (
      <>
        <Link className="govuk-link" href={`/staff/bodies/${bodyId}`}>
          {name}
        </Link>
        {ward && !name.includes(ward) ? <> ({ward})</> : null}
      </>
    ),
    isRowHeading: true,
  },
  { heading: 'Kind', cell: ({ bodyTypeName }) => bodyTypeName },
  { heading: 'Borough', cell: ({ borough }) => borough ?? 'None in the record' },
  { heading: 'Silent running', cell: ({ silent }) => silent, numeric: true },
  {
    heading: 'Since',
    cell: ({ sinceTitle, sinceClosedOn }) =>
      `${sinceTitle}${sinceClosedOn ? `, closed ${formatDate(sinceClosedOn)}` : ''}`,
  },
  { heading: 'Answered', cell: ({ answered, asked }) => `${answered} of ${asked}`, numeric: true },
  { heading: 'Reachable by e-mail', cell: ({ hasAddress }) => (hasAddress ? 'Yes' : 'No') },
]
