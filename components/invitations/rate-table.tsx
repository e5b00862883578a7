import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber, formatRate } from '@/lib/core/format'
import type { RateFigures, ResponseRatesView } from '@/lib/invitations/types'

type Props = {
  rates: Pick<ResponseRatesView, 'bodyTypes' | 'total' | 'boroughsReached' | 'boroughsInvited'>
  caption?: string
}

type Row = RateFigures & { name: string; boroughsReached: number; boroughsInvited: number }

/** How many bodies of each kind were asked, and how many of them answered: a rate never without its base. */
export function RateTable({ rates, caption = 'Responses by kind of body' }: Props) {
  const { bodyTypes, total, boroughsReached, boroughsInvited } = rates
  const rows: Row[] = bodyTypes.map((type) => ({ ...type, name: type.namePlural }))
  return (
    <>
      <DataTable
        caption={caption}
        columns={total.added > 0 ? [...COLUMNS, ADDED] : COLUMNS}
        rows={rows}
        keyOf={(row) => row.name}
        empty="Nobody has been asked yet. Figures appear here once the consultation is launched."
        footer={rows.length > 1 ? { ...total, name: 'All', boroughsReached, boroughsInvited } : undefined}
      />
      {total.added > 0 ? (
        <p className="govuk-body-s">
          Bodies asked after launch are counted apart. They are in neither the number asked nor the rate.
        </p>
      ) : null}
    </>
  )
}

const COLUMNS: Column<Row>[] = [
  { heading: 'Kind of body', cell: (row) => row.name, isRowHeading: true },
  { heading: 'Started', cell: (row) => formatNumber(row.started), numeric: true },
  // Never a rate alone: its base stands beside it, '34 of 630'.
  {
    heading: 'Responded',
    cell: (row) => `${formatNumber(row.responded)} of ${formatNumber(row.invited)}`,
    numeric: true,
  },
  { heading: 'Rate', cell: (row) => formatRate(row.responded, row.invited), numeric: true },
  { heading: 'Declined', cell: (row) => formatNumber(row.declined), numeric: true },
  {
    heading: 'Boroughs reached',
    cell: (row) => `${formatNumber(row.boroughsReached)} of ${formatNumber(row.boroughsInvited)}`,
    numeric: true,
  },
]

const ADDED: Column<Row> = {
  heading: 'Added later',
  cell: (row) =>
    row.added === 0 ? '0' : `${formatNumber(row.respondedAdded)} of ${formatNumber(row.added)} responded`,
  numeric: true,
}
