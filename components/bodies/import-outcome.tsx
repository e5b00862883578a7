import { DataTable, type Column } from '@/components/ui/data-table'
import type { ImportProblem } from '@/lib/bodies/types'
import { countOf, formatNumber, listOf } from '@/lib/core/format'
import type { ShownOutcome } from './import-state'

const COLUMNS: Column<ImportProblem>[] = [
  { heading: 'Line', isRowHeading: true, cell: ({ line }) => formatNumber(line) },
  { heading: 'Reference', cell: ({ reference }) => reference || 'None' },
  { heading: 'Column', cell: ({ field }) => <code>{field}</code> },
  { heading: 'What is wrong', cell: ({ message }) => message },
  { heading: 'What to do', cell: ({ mend }) => mend },
]

/** What an import would do or did, and every row that cannot be imported, with its mend. */
export function ImportOutcomeView({ outcome, isDone }: { outcome: ShownOutcome; isDone: boolean }) {
  const { rows, goodRows, problems, moreProblems, unusedColumns } = outcome
  const bad = rows - goodRows
  return (
    <section aria-labelledby="outcome">
      <h2 className="govuk-heading-m" id="outcome">
        {isDone ? 'The import is done' : 'What the import would do'}
      </h2>
      <dl className="figures govuk-body">
        <Figure term={isDone ? 'Bodies added' : 'Bodies to add'} n={outcome.created} />
        <Figure term={isDone ? 'Bodies changed' : 'Bodies to change'} n={outcome.updated} />
        <Figure term="Bodies as they were" n={outcome.unchanged} />
        <Figure term={isDone ? 'Contacts added' : 'Contacts to add'} n={outcome.contactsAdded} />
        <Figure term={isDone ? 'Contacts changed' : 'Contacts to change'} n={outcome.contactsUpdated} />
      </dl>
      <p className="govuk-body">
        {bad === 0
          ? `All ${countOf(rows, 'row')} can be used.`.replace('All 1 row can', 'The one row can')
          : `${countOf(goodRows, 'row')} of ${formatNumber(rows)} can be used; ${countOf(bad, 'row')} ${isDone ? (bad === 1 ? 'was' : 'were') : 'would be'} left out.`}
        {unusedColumns.length > 0
          ? ` Not used: the column${unusedColumns.length > 1 ? 's' : ''} ${listOf(unusedColumns)}.`
          : ''}
      </p>
      {bad > 0 ? (
        <>
          <DataTable
            caption={`Rows that ${isDone ? 'were not' : 'cannot be'} imported as they are`}
            columns={COLUMNS}
            rows={problems}
            keyOf={(problem) => `${problem.line} ${problem.field} ${problem.message}`}
            empty=""
          />
          {moreProblems > 0 ? (
            <p className="govuk-body">
              And {formatNumber(moreProblems)} more. Mend these first: often one mistake repeats.
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

function Figure({ term, n }: { term: string; n: number }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{formatNumber(n)}</dd>
    </div>
  )
}
