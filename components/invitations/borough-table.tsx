import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber, formatRate } from '@/lib/core/format'
import type { BoroughRate, ResponseRatesView } from '@/lib/invitations/types'
import dense from './dense.module.css'

type Props = {
  rates: Pick<ResponseRatesView, 'boroughs' | 'bodyTypes' | 'byBodyTypeAndBorough'>
  bodyType?: string
}

/** What the tile map shows, as a table. */
export function BoroughTable({ rates, bodyType }: Props) {
  const type = rates.bodyTypes.find((each) => each.bodyType === bodyType)
  const rows = rates.boroughs.flatMap((borough): BoroughRate[] => {
    if (!type) return borough.invited + borough.added > 0 ? [borough] : []
    const own = rates.byBodyTypeAndBorough.find(
      (row) => row.bodyType === type.bodyType && row.boroughCode === borough.code,
    )
    return own ? [{ ...borough, ...own }] : []
  })
  const columns = rows.some((row) => row.added > 0) ? [...COLUMNS, ADDED] : COLUMNS
  return (
    <div className={dense.dense}>
      <DataTable
        caption={type ? `${type.namePlural} by borough` : 'All bodies by borough'}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.code}
        empty="Nobody has been asked yet."
      />
    </div>
  )
}

const COLUMNS: Column<BoroughRate>[] = [
  {
    heading: 'Borough',
    cell: ({ code, name, shortName }) => (code ? `${name} (${shortName})` : name),
    isRowHeading: true,
  },
  { heading: 'Asked', cell: (row) => formatNumber(row.invited), numeric: true },
  { heading: 'Started', cell: (row) => formatNumber(row.started), numeric: true },
  { heading: 'Responded', cell: (row) => formatNumber(row.responded), numeric: true },
  { heading: 'Rate', cell: (row) => formatRate(row.responded, row.invited), numeric: true },
  { heading: 'Declined', cell: (row) => formatNumber(row.declined), numeric: true },
]

const ADDED: Column<BoroughRate> = {
  heading: 'Added later',
  cell: (row) =>
    row.added === 0 ? '0' : `${formatNumber(row.respondedAdded)} of ${formatNumber(row.added)}`,
  numeric: true,
}
