import pg from 'pg'
import { defused, LEADING_COLUMNS, responseCells, type Cell } from '../responses-sql'
import { csvHeading } from './csv-file'
import { LEADING } from './describe-columns'
import type { FileWork } from './file-work'
import { spssSyntax, type SpssVariable } from './spss-syntax'
import { variablesOf, type Variable } from './variables'
import { zip, type Pieces, type ZipEntry } from './zip'

/** Leading columns that are numbers. */
const NUMBERS = ['version', 'revision', 'basis_people']

/** What stands for a line break, which SPSS would take for the end of the case. */
export const LINE_BREAK = ' ¶ '

type Told = Omit<SpssVariable, 'bytes'> & { sql: string }

/**
 * A ZIP of responses.csv and responses.sps, which reads it: choices are numbers with value labels, one variable a choice where
 * several could be chosen or ranked, and missing (-9), not asked (-8) and not in the list (-7) are told apart.
 */
export function spssFile(work: FileWork): Pieces {
  return zip(entriesOf(work))
}

async function* entriesOf(work: FileWork): AsyncGenerator<ZipEntry> {
  const wanted = { ...work.wanted, values: 'codes' as const }
  const { cells, from, where } = responseCells(work.stageId, work.columns, wanted)
  const sqlOf = new Map(cells.map(({ name, sql, column }) => [column ? `q:${name}` : name, sql]))
  const told = [
    ...cells.filter(({ column }) => !column).map(toldLeading),
    ...variablesOf(work.columns, LEADING_COLUMNS).map((v) =>
      toldVariable(v, sqlOf.get(`q:${v.column.name}`)!),
    ),
  ]
  const texts = told.filter(({ kind }) => kind === 'text')
  // Texts are worked out once and named: `defused` names them four times.
  const names = new Map(texts.map(({ name }, i) => [name, `t.t${i}`]))
  const withTexts = `${from}
    CROSS JOIN LATERAL (SELECT ${texts.map(({ sql }, i) => `${oneLine(sql)} AS t${i}`).join(', ')} OFFSET 0) t`
  const longest = texts.map((_, i) => `max(octet_length(t.t${i})) AS t${i}`)
  const [most = {}] = await work.snapshot.rows<Record<string, number | null>>(
    `SELECT ${longest.join(', ')} ${withTexts} ${where}`,
  )
  const cellsSql = told.map(({ name, sql, kind }) => (kind === 'text' ? defused(names.get(name)!) : sql))
  yield {
    name: 'responses.csv',
    content: data(
      csvHeading(told.map(({ name }) => name)),
      work.snapshot.copy(
        `COPY (SELECT ${cellsSql.join(', ')} ${withTexts} ${where} ORDER BY r.submitted_at, r.id)
         TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`,
      ),
    ),
  }
  const variables = told.map(({ sql: _, ...variable }) => {
    // An apostrophe that keeps a spreadsheet from running it is read first, and then taken away.
    const bytes = Number(most[names.get(variable.name)?.slice(2) ?? ''] ?? 0) + 1
    return { ...variable, bytes }
  })
  yield { name: 'responses.sps', content: spssSyntax(work, variables) }
}

async function* data(heading: string, rows: AsyncIterable<Buffer>): Pieces {
  yield heading
  yield* rows
}

function oneLine(sql: string): string {
  return `CASE WHEN strpos(${sql}, E'\\n') > 0 OR strpos(${sql}, E'\\r') > 0
      THEN replace(replace(replace(${sql}, E'\\r\\n', E'\\n'), E'\\r', E'\\n'), E'\\n', '${LINE_BREAK}') ELSE ${sql} END`
}

function toldLeading({ name, sql }: Cell): Told {
  const label = LEADING.find(([column]) => column === name)?.[1] ?? name
  if (NUMBERS.includes(name)) return { name, label, kind: 'number', values: [], sql }
  return { name, label, kind: name === 'basis_date' ? 'date' : 'text', values: [], sql }
}

/** The value of a variable as SQL, out of the cell that holds the column's code or codes. */
function toldVariable({ name, column, choice }: Variable, cell: string): Told {
  const { title: label, holds, choices, kind, versions, type } = column
  const missing = `CASE WHEN v.number = ANY('{${versions.join(',')}}') THEN '-9' ELSE '-8' END`
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
  return { name, label, kind: 'text', values: [], sql: cell }
}

const YES_NO = [
  { value: 1, label: 'Yes' },
  { value: 0, label: 'No' },
]
