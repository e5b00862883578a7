import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber, listOf } from '@/lib/core/format'
import type { HeardWeights as Weights } from '@/lib/equality/heard/types'

type Row = Weights['tables'][number]['rows'][number]

/** What it takes for those who answered to look like the residents, and what it costs; marked wherever a share has weights. */
export function HeardWeights({ weights }: { weights: Weights }) {
  const { by, notBy, base, designEffect, effectiveBase, tables } = weights
  return (
    <section aria-labelledby="weights-heading">
      <h2 className="govuk-heading-m" id="weights-heading">
        With weights
      </h2>
      <p className="govuk-body">
        Weights make the {formatNumber(base)} people who answered all of these questions look like the
        residents of all boroughs: {listOf(by.map((title) => `“${title}”`))}. Those of whom too few answered
        count more, and the others less.
      </p>
      <dl className="figures govuk-body">
        <div>
          <dt>Design effect</dt>
          <dd>{designEffect.toFixed(1)}</dd>
        </div>
        <div>
          <dt>People weighted</dt>
          <dd>{formatNumber(base)}</dd>
        </div>
        <div>
          <dt>Effective base</dt>
          <dd>{formatNumber(effectiveBase)}</dd>
        </div>
      </dl>
      <p className="govuk-body">
        With weights these {formatNumber(base)} answers are as sure as about {formatNumber(effectiveBase)}{' '}
        without. The further the design effect is from 1, the less those who answered look like those who live
        there.
      </p>
      {notBy.length > 0 ? (
        <p className="govuk-body">
          Not weighted by: {listOf(notBy.map(({ title, why }) => `“${title}” (${why})`))}.
        </p>
      ) : null}
      {tables.map(({ key, title, rows }) => (
        <DataTable
          key={key}
          caption={`${title} (with weights)`}
          columns={COLUMNS}
          rows={rows}
          keyOf={({ code }) => code}
          empty=""
        />
      ))}
      <p className="govuk-body">
        Weights reach what people said of themselves, and nothing else. Nothing joins it to what they answered
        to the consultation: those answers cannot be weighted by it, and are not.
      </p>
    </section>
  )
}

const COLUMNS: Column<Row>[] = [
  { heading: 'Answer', cell: ({ label }) => label, isRowHeading: true },
  {
    heading: 'Share, with weights',
    cell: ({ share }) => (share === null ? 'Hidden' : `about ${Math.round(share * 100)}%`),
    numeric: true,
  },
]
