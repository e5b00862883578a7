import pg from 'pg'
import { CSV_BOM, defuse } from '../../core/csv-cell'
import { defused, responseCells } from '../responses-sql'
import { csvHeading } from './csv-file'
import type { FileWork } from './file-work'
import type { Pieces } from './packing'

/** Of the response: enough to count by, and its reference, which leads to the rest in the file of responses. */
const OF_RESPONSE = ['reference', 'body_type', 'body', 'borough', 'channel', 'version', 'publication']
const OF_ANSWER = ['question', 'question_title', 'answer']
const OF_CODERS = ['themes', 'themes_once_proposed', 'position', 'evidence']

/** A row an answer, empty ones left out, with what coders made of it. */
export async function* longCsvFile(work: FileWork): Pieces {
  yield CSV_BOM + csvHeading([...OF_RESPONSE, ...OF_ANSWER, ...OF_CODERS])
  if (work.columns.length > 0) yield* work.snapshot.copy(longSql(work))
}

/**
 * Responses are worked out and put in order first, and each then gives its rows: to put thirteen times as many rows in order
 * would take longer than all the rest. They come from arrays: of rows that are VALUES PostgreSQL prepares each anew.
 */
function longSql({ stageId, columns, wanted }: FileWork): string {
  const { cells, from } = responseCells(stageId, columns, wanted, { inOrder: true, coded: true })
  const ofResponse = cells
    .filter(({ name, column }) => !column && OF_RESPONSE.includes(name))
    .map(({ sql, isSafe }, i) => `${isSafe ? sql : defused(sql)} AS lead_${i}`)
  const answers = cells.flatMap(({ column, name, sql }) => (column ? [{ column, name, sql }] : []))
  const list = (values: string[]) => `ARRAY[${values.join(', ')}]::text[]`
  const literals = (values: string[]) => list(values.map((text) => pg.escapeLiteral(text)))
  const names = literals(answers.map(({ name }) => defuse(name)))
  const titles = literals(answers.map(({ column }) => defuse(column.title)))
  const keys = literals(answers.map(({ column }) => column.key))
  const ofAnswer = ['n.name', 'n.title', defused('n.answer')]
  const ofCoders = [listed('themes'), listed('proposed'), said('position'), said('evidence')]
  return `COPY (
    SELECT ${[...OF_RESPONSE.map((_, i) => `o.lead_${i}`), ...ofAnswer, ...ofCoders].join(',\n      ')}
    FROM (
      SELECT ${[...ofResponse, ...answers.map(({ sql }, i) => `${sql} AS answer_${i}`)].join(', ')}, r.coded
      ${from}
      ORDER BY r.submitted_at, r.id OFFSET 0
    ) o
    CROSS JOIN LATERAL unnest(${names}, ${titles}, ${keys}, ${list(answers.map((_, i) => `o.answer_${i}`))})
      AS n(name, title, key, answer)
    WHERE n.answer <> ''
  ) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`
}

const said = (what: string) => `CASE WHEN o.coded IS NOT NULL THEN o.coded -> n.key ->> '${what}' END`

function listed(what: 'themes' | 'proposed'): string {
  return `CASE WHEN o.coded IS NOT NULL THEN (SELECT ${defused('s.list')} FROM (
        SELECT string_agg(e.value, '; ' ORDER BY e.n) AS list
        FROM jsonb_array_elements_text(o.coded -> n.key -> '${what}') WITH ORDINALITY AS e(value, n) OFFSET 0
      ) s) END`
}
