import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber, formatRate } from '@/lib/core/format'
import type { Coverage, CoverageBorough, CoverageView } from '@/lib/invitations/rates/types'
import dense from '../dense.module.css'
import { CsvLink } from './csv-link'

type Props = { view: CoverageView; csvOf: (table: 'coverage' | 'coverage-boroughs') => string }

/** How much of the place those who answered stand for. */
export function CoverageTables({ view, csvOf }: Props) {
  const { all, bodyTypes, boroughs, boroughCount, wardCount, residents } = view
  const figures = [
    ['Boroughs reached', `${all.boroughsReached} of ${boroughCount}`],
    ['Residents there', formatRate(all.residentsInBoroughs, residents)],
    ['Wards reached', `${all.wardsReached} of ${wardCount}`],
    ['Residents there, estimated', formatRate(all.residentsInWards, residents)],
  ]
  return (
    <div className={dense.dense}>
      <dl className="figures govuk-body">
        {figures.map(([term, figure]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="govuk-body">
        A borough or ward is reached when at least one body of it answered, asked at launch or later. That
        says how far the consultation reached, and not that these residents were asked or agree.
      </p>
      <DataTable
        caption="Coverage by kind of body"
        columns={columns(residents)}
        rows={bodyTypes}
        keyOf={({ key }) => key}
        empty="Nobody has been asked yet."
        footer={bodyTypes.length > 1 ? all : undefined}
      />
      <CsvLink href={csvOf('coverage')}>Download the coverage as CSV</CsvLink>
      <DataTable
        caption="Coverage by borough, of all bodies"
        columns={BOROUGH}
        rows={boroughs}
        keyOf={({ code }) => code}
        empty="There are no boroughs in the record."
      />
      <CsvLink href={csvOf('coverage-boroughs')}>Download the boroughs as CSV</CsvLink>
      <h2 className="govuk-heading-m">How this is worked out</h2>
      <p className="govuk-body">
        Residents of boroughs: {view.source}. {formatNumber(residents)} people live in the {boroughCount}{' '}
        boroughs of the record.
      </p>
      <p className="govuk-body">
        For wards no number of residents is known here. Each ward counts as an equal part of its borough,
        since wards are drawn to hold about as many people as one another: a borough of 20 wards, five of
        which answered, counts with a quarter of its residents. What comes of it is an estimate.
      </p>
    </div>
  )
}

const people = (n: number, of: number) => `${formatNumber(n)}, ${formatRate(n, of)}`

const columns = (residents: number): Column<Coverage>[] => [
  { heading: 'Kind of body', cell: ({ name }) => name, isRowHeading: true },
  {
    heading: 'Boroughs reached',
    cell: ({ boroughsReached, boroughsAsked }) => `${boroughsReached} of ${boroughsAsked} asked`,
    numeric: true,
  },
  {
    heading: 'Residents of these boroughs',
    cell: ({ residentsInBoroughs }) => people(residentsInBoroughs, residents),
    numeric: true,
  },
  {
    heading: 'Wards reached',
    cell: ({ wardsReached, wardsAsked }) =>
      wardsAsked === 0 ? 'no wards asked' : `${wardsReached} of ${wardsAsked} asked`,
    numeric: true,
  },
  {
    heading: 'Residents of these wards, estimated',
    cell: ({ residentsInWards, wardsAsked }) =>
      wardsAsked === 0 ? '–' : people(residentsInWards, residents),
    numeric: true,
  },
]

const BOROUGH: Column<CoverageBorough>[] = [
  { heading: 'Borough', cell: ({ name }) => name, isRowHeading: true },
  { heading: 'Reached', cell: ({ isReached }) => (isReached ? 'Yes' : 'No') },
  {
    heading: 'Residents',
    cell: ({ residents }) => (residents === null ? 'not known' : formatNumber(residents)),
    numeric: true,
  },
  {
    heading: 'Wards reached',
    cell: ({ wards, wardsReached }) => `${wardsReached} of ${wards}`,
    numeric: true,
  },
  {
    heading: 'Residents of these wards, estimated',
    cell: ({ residentsInWards }) =>
      residentsInWards === null ? 'not known' : formatNumber(residentsInWards),
    numeric: true,
  },
]
