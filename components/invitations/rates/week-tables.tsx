import { DataTable, type Column } from '@/components/ui/data-table'
import { formatDate, formatNumber } from '@/lib/core/format'
import type { PeriodRow, WeekRatesView, WeekRow } from '@/lib/invitations/rates/types'
import dense from '../dense.module.css'
import { CsvLink } from './csv-link'
import { percent } from './rate-columns'

type Props = { rates: WeekRatesView; csvOf: (table: 'weeks' | 'extensions') => string }

/** What happened in which week, and what came before and after the last day was moved. */
export function WeekTables({ rates, csvOf }: Props) {
  const { weeks, periods, total, stage } = rates
  const hasAdded = total.added > 0
  return (
    <div className={dense.dense}>
      <DataTable
        caption="Week by week"
        columns={[...weekColumns(total.invited), ...(hasAdded ? ADDED : []), WHAT_HAPPENED]}
        rows={weeks}
        keyOf={({ week }) => week}
        empty="Nobody has been asked yet. Weeks appear here once the consultation is launched."
      />
      {weeks.length > 0 ? <CsvLink href={csvOf('weeks')}>Download the weeks as CSV</CsvLink> : null}
      <h2 className="govuk-heading-m">Before and after an extension</h2>
      <p className="govuk-body">
        {stage.extensions.length === 0
          ? 'The last day was never moved.'
          : 'What came by the day that was first set is kept apart from what an extension brought.'}
      </p>
      {stage.extensions.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {stage.extensions.map(({ on, fromClosesOn, toClosesOn, reason }) => (
            <li key={`${on}-${toClosesOn}`}>
              On {formatDate(on)}, from {formatDate(fromClosesOn)} to {formatDate(toClosesOn)}: {reason}
            </li>
          ))}
        </ul>
      ) : null}
      <DataTable
        caption="Responses by period"
        columns={[...PERIOD, ...(hasAdded ? [PERIOD_ADDED] : [])]}
        rows={periods}
        keyOf={({ key }) => key}
        empty="No last day has been set."
      />
      {periods.length > 0 ? <CsvLink href={csvOf('extensions')}>Download the periods as CSV</CsvLink> : null}
    </div>
  )
}

const weekColumns = (invited: number): Column<WeekRow>[] => [
  { heading: 'Week from', cell: ({ week }) => formatDate(week), isRowHeading: true },
  { heading: 'Asked', cell: ({ asked }) => formatNumber(asked), numeric: true },
  { heading: 'Started', cell: ({ started }) => formatNumber(started), numeric: true },
  { heading: 'Declined', cell: ({ declined }) => formatNumber(declined), numeric: true },
  { heading: 'Responded', cell: ({ responded }) => formatNumber(responded), numeric: true },
  {
    heading: 'So far',
    cell: ({ respondedSoFar }) => `${formatNumber(respondedSoFar)} of ${formatNumber(invited)}`,
    numeric: true,
  },
  { heading: 'Rate so far', cell: ({ rateSoFar }) => percent(rateSoFar), numeric: true },
]

const ADDED: Column<WeekRow>[] = [
  { heading: 'Asked later', cell: ({ added }) => formatNumber(added), numeric: true },
  {
    heading: 'Asked later, responded',
    cell: ({ respondedAdded }) => formatNumber(respondedAdded),
    numeric: true,
  },
]

const WHAT_HAPPENED: Column<WeekRow> = {
  heading: 'What happened',
  cell: ({ notes }) => (notes.length === 0 ? '' : `${notes.join('. ')}.`),
}

const PERIOD: Column<PeriodRow>[] = [
  { heading: 'Period', cell: ({ name }) => name, isRowHeading: true },
  { heading: 'Started', cell: ({ started }) => formatNumber(started), numeric: true },
  { heading: 'Responded', cell: ({ responded }) => formatNumber(responded), numeric: true },
  { heading: 'So far', cell: ({ respondedSoFar }) => formatNumber(respondedSoFar), numeric: true },
  { heading: 'Rate so far', cell: ({ rateSoFar }) => percent(rateSoFar), numeric: true },
]

const PERIOD_ADDED: Column<PeriodRow> = {
  heading: 'Asked later, responded',
  cell: ({ respondedAdded }) => formatNumber(respondedAdded),
  numeric: true,
}
