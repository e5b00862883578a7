import { CSV_BOM, csvCell } from '../../core/csv-cell'
import { responseCells } from '../responses-sql'
import { copiedRows, type CopiedRow } from './copied-rows'
import { csvHeading } from './csv-file'
import { entriesOf } from './entry-answers'
import type { FileWork } from './file-work'
import type { Pieces } from './packing'

/** Of the response: enough to count by, and its reference, which leads to the rest in the file of responses. */
const OF_RESPONSE = ['reference', 'body_type', 'body', 'borough', 'channel', 'version', 'publication']
const OF_ANSWER = ['question', 'question_title', 'answer']
const OF_CODERS = ['themes', 'themes_once_proposed', 'position', 'evidence']

/**
 * A row an answer (of a group that is repeated, a row for each answer of each entry), empty ones left out, with what coders
 * made of it. PostgreSQL gives a row a response, and it is parted
 * here: what is the same in thirteen rows is then worked out once, while PostgreSQL goes on with the next.
 */
export async function* longCsvFile(work: FileWork): Pieces {
  yield CSV_BOM + csvHeading([...OF_RESPONSE, ...OF_ANSWER, ...OF_CODERS])
  work.rowsMade = 0
  if (work.columns.length === 0) return
  const { cells, from } = responseCells(work.stageId, work.columns, work.wanted, {
    ...{ inOrder: true, coded: true },
  })
  const leading = cells.filter(({ name, column }) => !column && OF_RESPONSE.includes(name))
  const answers = cells.filter(({ column }) => column)
  const source = work.snapshot.copy(
    `COPY (SELECT ${[...leading, ...answers].map(({ sql }) => sql).join(', ')}, r.coded
     ${from} ORDER BY r.submitted_at, r.id) TO STDOUT WITH (FORMAT text, ENCODING 'UTF8')`,
  )
  const asked = work.columns.map((column) => ({
    ...{ key: column.key, cells: `${csvCell(column.name)},${csvCell(column.title)},` },
    entries: entriesOf(column, work.wanted.values),
  }))
  for await (const rows of copiedRows(source)) {
    let lines = ''
    for (const row of rows) {
      const made = linesOf(row, asked)
      work.rowsMade += made.rows
      lines += made.lines
    }
    yield lines
  }
}

type Asked = { key: string; cells: string; entries: ReturnType<typeof entriesOf> }
type Coded = Record<string, { themes?: string[]; proposed?: string[]; position?: string; evidence?: boolean }>

/** The lines of one response. */
function linesOf(row: CopiedRow, asked: Asked[]): { lines: string; rows: number } {
  const ofResponse = OF_RESPONSE.map((_, i) => csvCell(row[i])).join(',')
  const said = row[OF_RESPONSE.length + asked.length]
  const coded = said ? (JSON.parse(said) as Coded) : {}
  let lines = ''
  let rows = 0
  asked.forEach(({ key, cells, entries }, i) => {
    const answer = row[OF_RESPONSE.length + i]
    if (!answer) return
    const parts = entries?.(answer)
    if (parts) for (const part of parts) lines += `${ofResponse},${part.map(csvCell).join(',')}${NOT_CODED}`
    else lines += `${ofResponse},${cells}${csvCell(answer)}${coded[key] ? byCoders(coded[key]) : NOT_CODED}`
    rows += parts?.length ?? 1
  })
  return { lines, rows }
}

/** The end of a line: most answers are not coded. */
const NOT_CODED = `${','.repeat(OF_CODERS.length)}\n`

function byCoders({ themes, proposed, position, evidence }: NonNullable<Coded[string]>): string {
  return `,${[themes?.join('; '), proposed?.join('; '), position, evidence].map(csvCell).join(',')}\n`
}
