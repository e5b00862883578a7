import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/core/format'
import type { HeardRow, HeardTable as Table, Span } from '@/lib/equality/heard/types'

/** One question: people who answered beside residents. A figure that is hidden says so in words. */
export function HeardTable({ table, place }: { table: Table; place: string }) {
  const { title, base, rows, notes } = table
  return (
    <>
      {base === null ? (
        <>
          <h2 className="govuk-heading-m">{title}</h2>
          <p className="govuk-body">Too few people gave an answer for a figure to be shown.</p>
        </>
      ) : (
        <>
          <DataTable
            caption={`${title} (${formatNumber(base)} gave an answer)`}
            columns={columns(place)}
            rows={rows}
            keyOf={({ code }) => code}
            empty=""
          />
          <p className="govuk-body-s">
            {base < 30 ? 'Shares need 30 people who gave an answer. ' : ''}
            {notes.join(' ')}
          </p>
        </>
      )}
    </>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`
const points = (gap: number) => `${gap < 0 ? '−' : '+'}${Math.abs(gap * 100).toFixed(1)}`
const span = (of: Span | null, say: (value: number) => string) =>
  of === null ? 'Not shown' : `${say(of.value)} (${say(of.low)} to ${say(of.high)})`

const columns = (place: string): Column<HeardRow>[] => [
  { heading: 'Answer', cell: ({ label }) => label, isRowHeading: true },
  {
    heading: 'People',
    cell: ({ count }) => (count === null ? 'Hidden' : formatNumber(count)),
    numeric: true,
  },
  { heading: 'Share', cell: ({ share }) => (share === null ? 'Not shown' : percent(share)), numeric: true },
  {
    heading: `Residents of ${place}`,
    cell: ({ residents, residentShare }) =>
      `${percent(residentShare)} of residents (${formatNumber(residents)})`,
    numeric: true,
  },
  { heading: 'Gap, points', cell: ({ gap }) => span(gap, points), numeric: true },
  { heading: 'Ratio', cell: ({ ratio }) => span(ratio, (value) => value.toFixed(2)), numeric: true },
  { heading: 'What may be said', cell: said },
]

/** In plain words, and only as far as the interval reaches. */
function said({ gap }: HeardRow): string {
  if (gap === null) return ''
  if (gap.low > 0) return 'Heard more than they live there'
  return gap.high < 0 ? 'Heard less than they live there' : 'No difference that chance could not make'
}
