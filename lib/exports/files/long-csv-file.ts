import pg from 'pg'
import { CSV_BOM, defuse } from '../../core/csv-cell'
import { defused, responseCells } from '../responses-sql'
import { codedOf } from './coded-sql'
import { csvHeading } from './csv-file'
import type { FileWork } from './file-work'
import type { Pieces } from './zip'

/** Of the response: enough to count by, and its reference, which leads to the rest in the file of responses. */
const OF_RESPONSE = ['reference', 'body_type', 'body', 'borough', 'channel', 'version', 'publication']
const OF_ANSWER = ['question', 'question_title', 'answer']
const OF_CODERS = ['themes', 'themes_once_proposed', 'position', 'evidence']

/** A row an answer, empty ones left out, with what coders made of it. */
export async function* longCsvFile(work: FileWork): Pieces {
  yield CSV_BOM + csvHeading([...OF_RESPONSE, ...OF_ANSWER, ...OF_CODERS])
  if (work.columns.length > 0) yield* work.snapshot.copy(longSql(work))
}

function longSql({ stageId, columns, wanted }: FileWork): string {
  const { cells, from, where } = responseCells(stageId, columns, wanted)
  const ofResponse = cells
    .filter(({ name, column }) => !column && OF_RESPONSE.includes(name))
    .map(({ sql, isSafe }) => (isSafe ? sql : defused(sql)))
  const answers = cells.flatMap(({ column, name, sql }) => {
    if (!column) return []
    const words = [defuse(name), defuse(column.title), column.key].map((text) => pg.escapeLiteral(text))
    return [`(${words.join(', ')}, ${sql})`]
  })
  const ofAnswer = ['n.name', 'n.title', defused('n.answer')]
  const ofCoders = [
    defused('n.themes'),
    defused('n.proposed'),
    `n.coded ->> 'position'`,
    `n.coded ->> 'evidence'`,
  ]
  return `COPY (
    SELECT ${[...ofResponse, ...ofAnswer, ...ofCoders].join(',\n      ')}
    ${from}
    ${codedOf(`${pg.escapeLiteral(stageId)}::uuid`)}
    CROSS JOIN LATERAL (
      SELECT x.name, x.title, x.answer, coded.of -> x.key AS coded,
        CASE WHEN coded.of IS NOT NULL THEN ${listed('themes')} END AS themes,
        CASE WHEN coded.of IS NOT NULL THEN ${listed('proposed')} END AS proposed
      FROM (VALUES ${answers.join(',\n        ')}) AS x(name, title, key, answer)
      WHERE x.answer <> '' OFFSET 0
    ) n
    ${where} ORDER BY r.submitted_at, r.id
  ) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`
}

function listed(what: 'themes' | 'proposed'): string {
  return `(SELECT string_agg(e.value, '; ' ORDER BY e.n)
          FROM jsonb_array_elements_text(coded.of -> x.key -> '${what}') WITH ORDINALITY AS e(value, n))`
}
