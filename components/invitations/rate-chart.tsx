import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf, formatDate, formatNumber } from '@/lib/core/format'
import type { DayCount } from '@/lib/invitations/types'
import { RateChartCanvas } from './rate-chart-canvas'

/** When answers came in: drawn, and as the table that the drawing is made from. */
export function RateChart({ days }: { days: DayCount[] }) {
  const last = days.at(-1)
  const first = days[0]
  if (!first || !last)
    return <p className="govuk-body">Once somebody starts to answer, this shows how many did so each day.</p>
  const summary = `${countOf(last.respondedSoFar, 'response')} from ${formatDate(first.date)} to ${formatDate(last.date)}`
  return (
    <>
      <p className="govuk-body">{summary}.</p>
      <RateChartCanvas
        label={`Responses a day and so far: ${summary}. The table below has the numbers.`}
        days={days}
      />
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Responses by day, as a table</span>
        </summary>
        <div className="govuk-details__text">
          <DataTable
            caption="Started and responded by day"
            captionHidden
            columns={COLUMNS}
            rows={days}
            keyOf={(day) => day.date}
            empty=""
          />
        </div>
      </details>
    </>
  )
}

const COLUMNS: Column<DayCount>[] = [
  { heading: 'Day', cell: (day) => formatDate(day.date), isRowHeading: true },
  { heading: 'Started', cell: (day) => formatNumber(day.started), numeric: true },
  { heading: 'Responded', cell: (day) => formatNumber(day.responded), numeric: true },
  { heading: 'Responded so far', cell: (day) => formatNumber(day.respondedSoFar), numeric: true },
]
