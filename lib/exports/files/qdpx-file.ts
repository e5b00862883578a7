import pg from 'pg'
import { responseCells } from '../responses-sql'
import type { FileWork } from './file-work'
import type { Pieces } from './packing'
import * as qda from './qda-project'
import { setAside } from './set-aside'
import { xmlText } from './xml-text'
import { zip, type ZipEntry } from './zip'

/**
 * A REFI-QDA project: project.qde and a text file a response that holds words. Sources are named by the response's id, codes
 * by the theme's, users by the coder's, so that two exports are of the same things.
 */
export function qdpxFile(work: FileWork): Pieces {
  return zip(entriesOf(work))
}

/** One reading makes both: the texts go out as they come, and what project.qde says of each of them is set aside meanwhile. */
async function* entriesOf(work: FileWork): AsyncGenerator<ZipEntry> {
  const project = await setAside()
  try {
    await project.write(await projectHead(work))
    let pending = ''
    for await (const { id, text, xml } of sources(work)) {
      yield { name: `sources/${id}.txt`, content: text }
      pending += xml
      if (pending.length < 64 * 1024) continue
      await project.write(pending)
      pending = ''
    }
    await project.write(`${pending}</Sources></Project>\n`)
    yield { name: 'project.qde', content: await project.take() }
  } finally {
    await project.close()
  }
}

async function projectHead({ snapshot, consultation, stageId, now }: FileWork): Promise<string> {
  const id = `${pg.escapeLiteral(consultation.id)}::uuid`
  const stage = `${pg.escapeLiteral(stageId)}::uuid`
  const users = await snapshot.rows<{ id: string; name: string }>(
    `SELECT u.id, u.name FROM "user" u WHERE u.id IN (
       SELECT c.coder_id FROM coding c JOIN response r ON r.id = c.response_id WHERE r.stage_id = ${stage}) ORDER BY u.name, u.id`,
  )
  const themes = await snapshot.rows<Parameters<typeof qda.codeBookXml>[0][number]>(
    `SELECT t.id, t.title, t.description, t.includes, t.excludes, t.heading FROM theme t
     JOIN code_frame f ON f.id = t.code_frame_id WHERE f.consultation_id = ${id} AND t.removed_at IS NULL ORDER BY t.sort, t.id`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" name="${xmlText(consultation.title)}" origin="Soundings" creationDateTime="${now.toISOString()}">${qda.usersXml(users)}${qda.codeBookXml(themes)}${qda.variablesXml()}<Sources>\n`
}

type Source = [
  id: string,
  name: string,
  at: string,
  variables: (string | null)[],
  coded: qda.CodedAnswer[] | null,
  ...texts: (string | null)[],
]

/**
 * Every response that holds words: its text, and what project.qde says of it. As they lie in the table: programs list sources
 * by name, and to sort all the answers first would keep everything else waiting.
 */
async function* sources(work: FileWork): AsyncGenerator<{ id: string; text: string; xml: string }> {
  const asked = askedInWords(work)
  if (asked.length === 0) return
  const { cells, from, where, leading } = wordCells(work)
  const of = (name: string) => leading.get(name) ?? 'NULL'
  const at = `to_char(r.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  const variables = arrayOf(qda.VARIABLES.map(of))
  const fields = ['r.id', `concat_ws(' ', r.reference, ${of('body')})`, at, variables, 'coded.list', ...cells]
  const select = `${arrayOf(fields)} ${from} ${codedIn(work.stageId)} ${where}`
  for await (const [id, name, at, variables, coded, ...texts] of lines<Source>(work, select)) {
    const { text, placed } = qda.sourceText(answersOf(asked, texts))
    const selections = coded ? qda.selectionsXml(id, placed, coded) : ''
    const xml = `<TextSource guid="${id}" name="${xmlText(name)}" plainTextPath="internal://${id}.txt" creationDateTime="${at}">${selections}${qda.variableValuesXml(variables)}</TextSource>\n`
    yield { id, text, xml }
  }
}

/** Codings with the passages they rest on: their own, and those marked as quotes. */
function codedIn(stageId: string): string {
  const stage = `${pg.escapeLiteral(stageId)}::uuid`
  return `LEFT JOIN (
    SELECT c.response_id, jsonb_agg(jsonb_build_object('question', c.question_name, 'themeId', c.theme_id,
      'coderId', c.coder_id, 'at', to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'spans', COALESCE(p.spans, '[]')) ORDER BY c.question_name, c.theme_id) AS list
    FROM coding c JOIN response y ON y.id = c.response_id
    JOIN theme t ON t.id = c.theme_id AND t.removed_at IS NULL
    LEFT JOIN (
      SELECT coding_id, jsonb_agg(jsonb_build_object('startsAt', starts_at, 'endsAt', ends_at, 'excerpt', excerpt)
        ORDER BY starts_at, ends_at) AS spans
      FROM (
        SELECT coding_id, starts_at, ends_at, excerpt FROM coding_span
        UNION SELECT k.id, q.starts_at, q.ends_at, q.excerpt FROM quote q
          JOIN coding k ON k.response_id = q.response_id AND k.question_name = q.question_name AND k.theme_id = q.theme_id
      ) passages GROUP BY coding_id
    ) p ON p.coding_id = c.id
    WHERE y.stage_id = ${stage} GROUP BY c.response_id OFFSET 0
  ) coded ON coded.response_id = r.id`
}

/** Each with its title in one line, as it stands in the sources. */
const askedInWords = ({ columns }: FileWork) =>
  columns
    .filter(({ holds }) => holds === 'words')
    .map((column) => ({ ...column, title: column.title.replace(/\s+/g, ' ') }))

/** The cells that hold words, and the responses that have any. */
function wordCells({ stageId, columns, wanted }: FileWork) {
  const { cells, from } = responseCells(
    stageId,
    columns.filter(({ holds }) => holds === 'words'),
    wanted,
  )
  const words = cells.filter(({ column }) => column?.holds === 'words').map(({ sql }) => sql)
  const leading = new Map(cells.filter(({ column }) => !column).map(({ name, sql }) => [name, sql]))
  return {
    cells: words,
    leading,
    from,
    where: `WHERE ${words.map((sql) => `${sql} <> ''`).join(' OR ')}`,
  }
}

type Asked = ReturnType<typeof askedInWords>

function answersOf(asked: Asked, texts: (string | null)[]) {
  return asked.flatMap(({ name, title }, i) => {
    const text = texts[i]
    return text ? [{ question: name, title, text }] : []
  })
}

/** A JSON array of as many values as there are: PostgreSQL takes 100 arguments at a time. */
function arrayOf(values: string[]): string {
  const lots = Array.from({ length: Math.ceil(values.length / 90) }, (_, i) =>
    values.slice(i * 90, (i + 1) * 90),
  )
  return `(${lots.map((lot) => `jsonb_build_array(${lot.join(', ')})`).join(' || ')})`
}

/** Rows that are one JSON value each, as the values. */
async function* lines<Value>({ snapshot }: FileWork, select: string): AsyncGenerator<Value> {
  let rest = ''
  const decoder = new TextDecoder()
  const source = snapshot.copy(
    `COPY (SELECT ${select}) TO STDOUT WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02', ENCODING 'UTF8')`,
  )
  for await (const piece of source) {
    const whole = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = whole.pop() ?? ''
    for (const line of whole) yield JSON.parse(line) as Value
  }
}
