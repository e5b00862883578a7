import type { AnswerTableView } from '@/lib/analysis/tables/types'
import { countOf, formatNumber } from '@/lib/core/format'
import styles from './answers.module.css'
import { EntryBaseWords } from './entry-base-words'
import { Reading } from './how-to-read'
import { WeightedFigures } from './weighted-figures'

type Table = NonNullable<AnswerTableView['table']>
type Column = Table['columns'][number]
type Cell = Column['cells'][number]
type Props = { view: AnswerTableView; csv: string }

/** One question's answers: numbers, shares of those who answered, and how sure those are. */
export function AnswerFigures({ view, csv }: Props) {
  const { question, table, strand, note } = view
  if (!question || !table)
    return (
      <p className="govuk-body">
        The questionnaire has no closed question: nothing in it is answered by choosing, ticking or a number.
        Answers in people’s own words are read at the reading desk.
      </p>
    )
  const isPersons = strand === 'persons'
  return (
    <section aria-labelledby="question">
      <h2 className="govuk-heading-m" id="question">
        {question.title}
      </h2>
      {note ? <p className="govuk-inset-text">{note}</p> : null}
      {table.rows.length === 0 ? <p className="govuk-inset-text">Nobody has answered this yet.</p> : null}
      {isPersons && table.columns.every(({ cells }) => cells.every(({ count }) => count === null)) ? (
        <p className="govuk-inset-text">
          Too few people have answered for their numbers to be shown. Below 10 none is.
        </p>
      ) : null}
      <p className="govuk-body">{HOW[question.kind]}</p>
      {view.entries === null ? null : <EntryBaseWords base={view.entries} isPersons={isPersons} />}
      <div className="table-frame" role="region" aria-label="Answers" tabIndex={0}>
        <table className={`govuk-table ${styles.table}`}>
          <caption className="govuk-visually-hidden">
            {isPersons ? 'Members of the public' : 'Bodies'} by what they answered to “{question.title}”
          </caption>
          <Head columns={table.columns} isPersons={isPersons} isEntries={view.entries !== null} />
          <Body table={table} />
        </table>
      </div>
      {view.weighted === null ? null : <WeightedFigures weighted={view.weighted} />}
      {table.association ? <Together {...table.association} /> : null}
      <Reading
        isPersons={isPersons}
        isHidden={table.isHidden}
        kind={question.kind}
        isEntries={view.entries !== null}
      />
      <p className="govuk-body no-print">
        <a className="govuk-link" href={csv} download>
          This table as CSV
        </a>
        {' · '}The address of this page holds all that was chosen: send it to a colleague, and they see the
        same.
      </p>
    </section>
  )
}

const HOW = {
  one: 'One answer each.',
  several: 'Several answers each: shares add up to more than 100%.',
  ranking: 'How often each was put first.',
  number: 'Numbers, in bands.',
  date: 'Dates, by month.',
}

type HeadProps = { columns: Column[]; isPersons: boolean; isEntries: boolean }

function Head({ columns, isPersons, isEntries }: HeadProps) {
  const all = isEntries ? 'All entries' : isPersons ? 'All people' : 'All bodies'
  return (
    <thead className="govuk-table__head">
      <tr>
        <th scope="col" className="govuk-table__header">
          Answer
        </th>
        {columns.map(({ code, label, answered, responses }) => (
          <th key={code} scope="col" className="govuk-table__header govuk-table__header--numeric">
            {code === '' ? all : label}
            <span className={styles.base}>
              {answered === null ? 'base hidden' : `${formatNumber(answered)} answered`}
              {isEntries && responses !== null ? ` in ${countOf(responses, 'response')}` : ''}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Body({ table: { rows, columns } }: { table: Table }) {
  const hasCentre = columns.some(({ mean }) => mean !== null)
  return (
    <tbody className="govuk-table__body">
      {rows.map(({ code, label }, i) => (
        <tr key={code} className="govuk-table__row">
          <th scope="row" className="govuk-table__header">
            {label}
            {columns.length === 1 ? <Bar share={columns[0]!.cells[i]!.share} /> : null}
          </th>
          {columns.map((column) => (
            <Figure key={column.code} cell={column.cells[i]!} />
          ))}
        </tr>
      ))}
      {hasCentre ? (
        <>
          <Plain label="Mean" columns={columns} of={({ mean }) => mean} />
          <Plain label="Median" columns={columns} of={({ median }) => median} />
        </>
      ) : null}
      <Rest label="No answer" columns={columns} of={({ missing }) => missing} />
      <Rest label="Not asked" columns={columns} of={({ notAsked }) => notAsked} />
    </tbody>
  )
}

const NUMERIC = 'govuk-table__cell govuk-table__cell--numeric'

function Figure({ cell: { count, share, low, high } }: { cell: Cell }) {
  if (count === null) return <td className={NUMERIC}>hidden</td>
  return (
    <td className={NUMERIC}>
      {formatNumber(count)}
      {share === null ? null : <span className={styles.share}> {percent(share)}</span>}
      {low === null || high === null || count === 0 ? null : (
        <span className={styles.interval}>
          {percent(low)} to {percent(high)}
        </span>
      )}
    </td>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`

/** The share as a length; the number beside it says it too. */
function Bar({ share }: { share: number | null }) {
  if (share === null) return null
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share * 100} height="10" fill="var(--green)" />
    </svg>
  )
}

type Line = { label: string; columns: Column[]; of: (column: Column) => number | null }

function Plain({ label, columns, of }: Line) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {label}
      </th>
      {columns.map((column) => (
        <td key={column.code} className={NUMERIC}>
          {of(column)?.toFixed(1) ?? 'not shown'}
        </td>
      ))}
    </tr>
  )
}

/** Not in the base. Left out where there is nobody. */
function Rest({ label, columns, of }: Line) {
  if (columns.every((column) => of(column) === 0)) return null
  return (
    <tr className={`govuk-table__row ${styles.rest}`}>
      <th scope="row" className="govuk-table__header">
        {label}
      </th>
      {columns.map((column) => {
        const n = of(column)
        return (
          <td key={column.code} className={NUMERIC}>
            {n === null ? 'hidden' : formatNumber(n)}
          </td>
        )
      })}
    </tr>
  )
}

/** Whether the columns differ by more than chance would bring about. */
function Together({ test, statistic, freedom, p, cramersV, base, words }: NonNullable<Table['association']>) {
  const figures = [
    test === 'fisher' ? 'Fisher’s exact test' : '',
    statistic === null ? '' : `chi-square ${statistic.toFixed(2)} with ${freedom} degrees of freedom`,
    p === null ? '' : p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`,
    cramersV === null ? '' : `Cramér’s V ${cramersV.toFixed(2)}`,
  ].filter(Boolean)
  return (
    <p className="govuk-body">
      <strong>Do the columns differ?</strong> {words}
      {figures.length === 0 ? null : (
        <span className={styles.base}>
          {figures.join(', ')}; {formatNumber(base)} answers compared.
        </span>
      )}
    </p>
  )
}
