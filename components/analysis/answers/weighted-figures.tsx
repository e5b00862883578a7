import { DataTable, type Column } from '@/components/ui/data-table'
import type { AnswerTableView } from '@/lib/analysis/tables/types'
import { countOf, formatNumber } from '@/lib/core/format'

type Weighted = Exclude<NonNullable<AnswerTableView['weighted']>, string>
type Row = Weighted['rows'][number]

/** Shares with weights by borough, marked as such, with what the weights cost; or why there are none. */
export function WeightedFigures({ weighted }: { weighted: NonNullable<AnswerTableView['weighted']> }) {
  if (typeof weighted === 'string')
    return <p className="govuk-inset-text">No weights are shown. {weighted}</p>
  const { rows, base, designEffect, effectiveBase, boroughs, others } = weighted
  return (
    <>
      <DataTable
        caption="With weights: each borough counts as many as live there"
        columns={COLUMNS}
        rows={rows}
        keyOf={({ code }) => code}
        empty=""
      />
      <p className="govuk-body">
        Design effect {designEffect.toFixed(2)}: with weights the {formatNumber(base)} answers are as sure as
        about {formatNumber(Math.round(effectiveBase))} without. {countOf(boroughs, 'borough')}{' '}
        {boroughs === 1 ? 'counts' : 'count'} each for itself
        {others > 0
          ? `; the other ${formatNumber(others)}, of which too few answered to be shown, count together, with those who named no borough`
          : ''}
        . Weights by borough mend that some boroughs answered more than others, and nothing else: not who
        answered within a borough.
      </p>
    </>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`

const COLUMNS: Column<Row>[] = [
  { heading: 'Answer', cell: ({ label }) => label, isRowHeading: true },
  {
    heading: 'Share, with weights',
    cell: ({ share }) => (share === null ? 'hidden' : percent(share)),
    numeric: true,
  },
  {
    heading: '95% interval',
    cell: ({ low, high }) => (low === null || high === null ? '' : `${percent(low)} to ${percent(high)}`),
    numeric: true,
  },
]
