import pg from 'pg'
import { defused, LEADING_COLUMNS, responseCells, type Cell } from '../responses-sql'
import { ColumnWidths } from './column-widths'
import { csvHeading } from './csv-file'
import { LEADING } from './describe-columns'
import type { FileWork } from './file-work'
import { spssSyntax, type SpssVariable } from './spss-syntax'
import { variablesOf, type Variable } from './variables'
import type { Pieces } from './packing'
import { zip, type ZipEntry } from './zip'

/** Leading columns that are numbers. */
const NUMBERS = ['version', 'revision', 'basis_people']

/** What stands for a line break, which SPSS would take for the end of the case. */
export const LINE_BREAK = ' ¶ '

/** `isTyped`: people's own words, in which anything may stand. */
type Told = Omit<SpssVariable, 'bytes'> & { sql: string; isTyped?: true }

/**
 * A ZIP of responses.csv and responses.sps, which reads it: choices are numbers with value labels, one variable a choice where
 * several could be chosen or ranked, and missing (-9), not asked (-8) and not in the list (-7) are told apart.
 */
export function spssFile(work: FileWork): Pieces {
  return zip(entriesOf(work))
}

async function* entriesOf(work: FileWork): AsyncGenerator<ZipEntry> {
  const wanted = { ...work.wanted, values: 'codes' as const }
  const { cells, from } = responseCells(work.stageId, work.columns, wanted, { inOrder: true })
  const sqlOf = new Map(cells.map(({ name, sql, column }) => [column ? `q:${name}` : name, sql]))
  const told = [
    ...cells.filter(({ column }) => !column).map(toldLeading),
    ...variablesOf(work.columns, LEADING_COLUMNS).map((v) =>
      toldVariable(v, sqlOf.get(`q:${v.column.name}`)!),
    ),
  ]
  // Texts that people typed are worked out once and named: `defused` names them four times.
  const typed = told.filter(({ isTyped }) => isTyped)
  const names = new Map(typed.map(({ name }, i) => [name, `t.t${i}`]))
  const withTexts = `${from}
    CROSS JOIN LATERAL (SELECT ${typed.map(({ sql }, i) => `${oneLine(sql)} AS t${i}`).join(', ')} OFFSET 0) t`
  const cellsSql = told.map(({ name, sql, isTyped }) => (isTyped ? defused(names.get(name)!) : sql))
  const widths = new ColumnWidths()
  yield {
    name: 'responses.csv',
    content: data(
      csvHeading(told.map(({ name }) => name)),
      work.snapshot.copy(
        `COPY (SELECT ${cellsSql.join(', ')} ${withTexts} ORDER BY r.submitted_at, r.id)
         TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`,
      ),
      widths,
    ),
  }
  const variables = told.map(({ sql: _, isTyped: __, ...variable }, i) => ({
    ...variable,
    bytes: widths.widths[i] ?? 0,
  }))
  yield { name: 'responses.sps', content: spssSyntax(work, variables) }
}

async function* data(heading: string, rows: AsyncIterable<Buffer>, widths: ColumnWidths): Pieces {
  yield heading
  for await (const piece of rows) {
    widths.take(piece)
    yield piece
  }
}

function oneLine(sql: string): string {
  return `CASE WHEN strpos(${sql}, E'\\n') > 0 OR strpos(${sql}, E'\\r') > 0
      THEN replace(replace(replace(${sql}, E'\\r\\n', E'\\n'), E'\\r', E'\\n'), E'\\n', '${LINE_BREAK}') ELSE ${sql} END`
}

function toldLeading({ name, sql, isSafe }: Cell): Told {
  const label = LEADING.find(([column]) => column === name)?.[1] ?? name
  if (NUMBERS.includes(name)) return { name, label, kind: 'number', values: [], sql }
  return {
    name,
    label,
    kind: name === 'basis_date' ? 'date' : 'text',
    values: [],
    sql,
    ...(isSafe ? {} : { isTyped: true as const }),
  }
}

/** The value of a variable as SQL, out of the cell that holds the column's code or codes. */
function toldVariable({ name, column, choice }: Variable, cell: string): Told {
  const { title: label, holds, choices, kind, versions, type } = column
  const missing = `CASE WHEN r.version = ANY('{${versions.join(',')}}') THEN '-9' ELSE '-8' END`
  if (choice) {
    const several = { name, label: `${label}: ${choice.label}`, kind: 'choice' as const, group: column.name }
    const place = `array_position(string_to_array(${cell}, '; '), ${pg.escapeLiteral(choice.code)})`
    return type === 'ranking'
      ? {
          ...several,
          isRank: true,
          values: [],
          sql: `CASE WHEN ${cell} IS NULL THEN ${missing} ELSE COALESCE(${place}, 0)::text END`,
        }
      : {
          ...several,
          values: YES_NO,
          sql: `CASE WHEN ${cell} IS NULL THEN ${missing} WHEN ${place} > 0 THEN '1' ELSE '0' END`,
        }
  }
  if (holds === 'yes-no')
    return {
      name,
      label,
      kind: 'choice',
      values: YES_NO.map(({ value }) => ({
        value,
        label: choices.find(({ code }) => code === (value === 1 ? 'true' : 'false'))?.label ?? '',
      })),
      sql: `CASE WHEN ${cell} IS NULL THEN ${missing} WHEN ${cell} = 'true' THEN '1' ELSE '0' END`,
    }
  if (holds === 'choice' && choices.length > 0 && kind !== 'many') {
    const numbers = Object.fromEntries(choices.map(({ code }, i) => [code, i + 1]))
    const values = choices.map(({ label }, i) => ({ value: i + 1, label }))
    return {
      name,
      label,
      kind: 'choice',
      values,
      sql: `CASE WHEN ${cell} IS NULL THEN ${missing} ELSE COALESCE(${pg.escapeLiteral(JSON.stringify(numbers))}::jsonb ->> ${cell}, '-7') END`,
    }
  }
  if (holds === 'number' || holds === 'date') return { name, label, kind: holds, values: [], sql: cell }
  return { name, label, kind: 'text', values: [], sql: cell, isTyped: true }
}

const YES_NO = [
  { value: 1, label: 'Yes' },
  { value: 0, label: 'No' },
]
