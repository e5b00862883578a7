import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf, formatNumber } from '@/lib/core/format'
import type { WardBorough, WardRatesView } from '@/lib/invitations/rates/types'
import dense from '../dense.module.css'
import { rateColumns } from './rate-columns'

type Props = { rates: WardRatesView; hrefOf: (borough: string) => string }

/** Wards of every borough in numbers, and ward by ward those of one. */
export function WardTables({ rates, hrefOf }: Props) {
  const { borough, boroughs, wards, withoutWard } = rates
  return (
    <div className={dense.dense}>
      {borough ? (
        <DataTable
          caption={`The wards of ${borough.name}`}
          columns={[
            { heading: 'Ward', cell: ({ name }) => name, isRowHeading: true },
            ...rateColumns<(typeof wards)[number]>(wards),
          ]}
          rows={wards}
          keyOf={({ key }) => key}
          empty="No body of a ward of this borough was asked."
        />
      ) : (
        <p className="govuk-body">Choose a borough in the table to see its wards one by one.</p>
      )}
      <DataTable
        caption="Wards by borough"
        columns={[...boroughColumns(hrefOf), ...rateColumns<WardBorough>(boroughs)]}
        rows={boroughs}
        keyOf={({ code }) => code}
        empty="There are no boroughs in the record."
      />
      {withoutWard > 0 ? (
        <p className="govuk-body">
          {countOf(withoutWard, 'body', 'bodies')} asked {withoutWard === 1 ? 'is' : 'are'} no ward’s, and{' '}
          {withoutWard === 1 ? 'is' : 'are'} not counted on this page. A body counts for the ward that it has
          in the record now.
        </p>
      ) : null}
    </div>
  )
}

const boroughColumns = (hrefOf: Props['hrefOf']): Column<WardBorough>[] => [
  {
    heading: 'Borough',
    cell: ({ code, name }) => (
      <Link className="govuk-link" href={hrefOf(code)}>
        {name}
      </Link>
    ),
    isRowHeading: true,
  },
  { heading: 'Wards', cell: ({ wards }) => formatNumber(wards), numeric: true },
  {
    heading: 'Wards reached',
    cell: ({ wardsReached, wardsAsked }) =>
      `${formatNumber(wardsReached)} of ${formatNumber(wardsAsked)} asked`,
    numeric: true,
  },
]
