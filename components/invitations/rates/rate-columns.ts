import type { Column } from '@/components/ui/data-table'
import { formatNumber, formatRate } from '@/lib/core/format'
import type { RateFigures } from '@/lib/invitations/types'

/** The columns of a table of rates after the one that names the row: a rate never without its base. */
export function rateColumns<Row extends RateFigures>(rows: RateFigures[]): Column<Row>[] {
  const hasAdded = rows.some(({ added }) => added > 0)
  return [
    { heading: 'Asked', cell: (row) => formatNumber(row.invited), numeric: true },
    { heading: 'Started', cell: (row) => formatNumber(row.started), numeric: true },
    { heading: 'Declined', cell: (row) => formatNumber(row.declined), numeric: true },
    {
      heading: 'Responded',
      cell: (row) => `${formatNumber(row.responded)} of ${formatNumber(row.invited)}`,
      numeric: true,
    },
    { heading: 'Rate', cell: (row) => formatRate(row.responded, row.invited), numeric: true },
    ...(hasAdded
      ? [
          {
            heading: 'Added later',
            cell: (row: Row) =>
              row.added === 0
                ? '0'
                : `${formatNumber(row.respondedAdded)} of ${formatNumber(row.added)} responded`,
            numeric: true,
          },
        ]
      : []),
  ]
}

/** A share of 1 in per cent with one decimal; nothing where there is no base. */
export const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)}%`)
