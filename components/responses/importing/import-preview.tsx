import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf, formatNumber } from '@/lib/core/format'
import type { ImportOutcome, ImportProblem } from '@/lib/responses/import-types'

const SHOWN = 50

const COLUMNS: Column<ImportProblem>[] = [
  { heading: 'Row', isRowHeading: true, cell: ({ row }) => formatNumber(row) },
  { heading: 'Column', cell: ({ column }) => column || 'The whole row' },
  { heading: 'What is wrong', cell: ({ message }) => message },
  { heading: 'What to do', cell: ({ mend }) => mend },
]

type Props = { outcome: ImportOutcome; isDone: boolean; problemsHref: string }

/** What an import would do or did, and every row that cannot be used. */
export function ImportPreview({ outcome, isDone, problemsHref }: Props) {
  const { rows, checked, fresh, already, bad, problems, stopped } = outcome
  return (
    <section aria-labelledby="outcome">
      <h2 className="govuk-heading-m" id="outcome">
        {isDone ? 'What was imported' : 'What the import would do'}
      </h2>
      <dl className="figures govuk-body">
        <Figure term={isDone ? 'New responses' : 'New responses to take in'} n={fresh} />
        <Figure term="Already there" n={already} />
        <Figure term={isDone ? 'Rows left out' : 'Rows that cannot be used'} n={bad} />
      </dl>
      {stopped ? (
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">
            <span className="govuk-visually-hidden">Warning: </span>
            {stopped} The import ended there: of {countOf(rows, 'row')}, those it had not come to are not
            imported.
          </strong>
        </div>
      ) : checked < rows ? (
        <p className="govuk-body">
          The first {formatNumber(checked)} of {formatNumber(rows)} rows were looked at. The import looks at
          every one.
        </p>
      ) : null}
      {problems.length > 0 ? (
        <>
          <DataTable
            caption="Rows that cannot be used as they are"
            columns={COLUMNS}
            rows={problems.slice(0, SHOWN)}
            keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
            empty=""
          />
          <p className="govuk-body">
            {problems.length > SHOWN ? `And ${countOf(problems.length - SHOWN, 'more problem')}. ` : ''}
            <a className="govuk-link" href={problemsHref} download>
              Download all of them as CSV
            </a>
          </p>
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
