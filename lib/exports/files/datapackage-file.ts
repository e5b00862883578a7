import { createHash } from 'node:crypto'
import pg from 'pg'
import type { AnswerColumn } from '../answer-columns'
import { defused } from '../responses-sql'
import { csvHeading } from './csv-file'
import { LEADING } from './describe-columns'
import type { FileWork } from './file-work'
import { plainCsv } from './r-file'
import type { Pieces } from './packing'
import { zip, type ZipEntry } from './zip'

type Field = { name: string; type: string; title?: string; description?: string; [key: string]: unknown }
type Resource = { name: string; title: string; fields: Field[]; keys: object; content: Pieces }
type Told = { bytes: number; hash: string }

/**
 * A Frictionless data package (datapackage.org, version 2): CSV files with their Table Schemas, which name primary and foreign
 * keys, and each file's size and SHA-256.
 */
export function datapackageFile(work: FileWork): Pieces {
  return zip(entriesOf(work))
}

async function* entriesOf(work: FileWork): AsyncGenerator<ZipEntry> {
  const resources: object[] = []
  for (const resource of resourcesOf(work)) {
    const told: Told = { bytes: 0, hash: '' }
    yield { name: `data/${resource.name}.csv`, content: measured(resource.content, told) }
    resources.push(described(resource, told))
  }
  const { consultation, wanted, now } = work
  const notes = [
    'A cell that a spreadsheet would run as a formula begins with an apostrophe that is not part of it.',
    wanted.text === 'redacted'
      ? 'Words are as redacted; what was not redacted is left out and marked.'
      : 'Words are as written: they may say who somebody is.',
  ]
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: consultation.slug.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    title: consultation.title,
    description: `Responses to the consultation, its themes, and what was coded to them. ${notes.join(' ')}`,
    created: now.toISOString(),
    resources,
  }
  yield { name: 'datapackage.json', content: JSON.stringify(description, null, 2) }
}

async function* measured(content: Pieces, told: Told): Pieces {
  const hash = createHash('sha256')
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    told.bytes += bytes.length
    hash.update(bytes)
    yield bytes
  }
  told.hash = `sha256:${hash.digest('hex')}`
}

function described({ name, title, fields, keys }: Resource, told: Told): object {
  return {
    ...{ name, title, path: `data/${name}.csv`, type: 'table', format: 'csv', mediatype: 'text/csv' },
    ...{ encoding: 'utf-8', ...told, schema: { fields, missingValues: [''], ...keys } },
  }
}

function resourcesOf(work: FileWork): Resource[] {
  const text = (name: string, description: string): Field => ({ name, type: 'string', description })
  const reference = text('reference', 'Of the response')
  const toResponse = { fields: ['reference'], reference: { resource: 'responses', fields: ['reference'] } }
  const toTheme = { fields: ['theme_id'], reference: { resource: 'themes', fields: ['theme_id'] } }
  const codings: Resource = {
    ...{ name: 'codings', title: 'Which answer was given which theme, by whom' },
    fields: [
      ...[
        reference,
        text('question', 'Column of the answer'),
        text('theme_id', 'The theme'),
        text('coder', 'Who coded it'),
      ],
      { name: 'coded_at', type: 'datetime', description: 'UTC' },
      {
        name: 'once_proposed',
        type: 'boolean',
        description: 'Whether a learner proposed it before the coder accepted it',
      },
    ],
    keys: { foreignKeys: [toResponse, toTheme] },
    content: table(
      work,
      ['reference', 'question', 'theme_id', 'coder', 'coded_at', 'once_proposed'],
      CODINGS,
    ),
  }
  const passages: Resource = {
    ...{ name: 'passages', title: 'The passages that codings and quotes rest on' },
    fields: [
      ...[reference, text('question', 'Column of the answer'), text('theme_id', 'The theme')],
      { name: 'starts_at', type: 'integer', description: 'In the answer, in UTF-16 units, from 0' },
      { name: 'ends_at', type: 'integer', description: 'Behind the last' },
      text('excerpt', 'What stands there'),
    ],
    keys: { foreignKeys: [toResponse, toTheme] },
    content: table(work, ['reference', 'question', 'theme_id', 'starts_at', 'ends_at', 'excerpt'], PASSAGES),
  }
  return [
    responsesOf(work),
    {
      ...{ name: 'themes', title: 'The code frame', keys: { primaryKey: ['theme_id'] } },
      fields: ['theme_id', 'title', 'description', 'includes', 'excludes', 'heading'].map((name) => ({
        name,
        type: 'string',
      })),
      content: table(work, ['theme_id', 'title', 'description', 'includes', 'excludes', 'heading'], THEMES),
    },
    codings,
    // Where a passage stands tells of the original; a redacted file has none.
    ...(work.wanted.text === 'original' ? [passages] : []),
  ]
}

function responsesOf(work: FileWork): Resource {
  const leading = LEADING.map(([name, description]): Field => ({
    name,
    description,
    ...(LEADING_TYPES[name] ?? { type: 'string' as const }),
  }))
  return {
    ...{ name: 'responses', title: 'Responses', keys: { primaryKey: ['reference'] } },
    fields: [...leading, ...work.columns.map(fieldOf)],
    content: plainCsv(work),
  }
}

const LEADING_TYPES: Record<string, { type: string; format?: string }> = {
  version: { type: 'integer' },
  revision: { type: 'integer' },
  basis_people: { type: 'integer' },
  basis_date: { type: 'date' },
  first_submitted: { type: 'datetime', format: '%Y-%m-%d %H:%M' },
  last_submitted: { type: 'datetime', format: '%Y-%m-%d %H:%M' },
}

function fieldOf({ name, title, holds, kind, choices }: AnswerColumn): Field {
  if (holds === 'yes-no')
    return { name, title, type: 'boolean', trueValues: ['true'], falseValues: ['false'] }
  if (holds === 'number' || holds === 'date') return { name, title, type: holds }
  const categories = choices.map(({ code, label }) => ({ value: code, label }))
  if (kind === 'many')
    return { name, title, type: 'list', delimiter: '; ', ...(choices.length > 0 ? { categories } : {}) }
  return { name, title, type: 'string', ...(choices.length > 0 ? { categories } : {}) }
}

type Query = (stage: string, consultation: string, bodiesOnly: string) => { cells: string[]; from: string }

async function* table(
  { snapshot, stageId, consultation, wanted }: FileWork,
  names: string[],
  query: Query,
): Pieces {
  yield csvHeading(names)
  const id = (value: string) => `${pg.escapeLiteral(value)}::uuid`
  const whose = wanted.whose === 'bodies' ? `AND i.purpose = 'body'` : `AND i.purpose <> 'preview'`
  const { cells, from } = query(id(stageId), id(consultation.id), whose)
  yield* snapshot.copy(
    `COPY (SELECT ${cells.map((cell) => (cell.startsWith('!') ? cell.slice(1) : defused(cell))).join(', ')} ${from})
     TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`,
  )
}

const RESPONSE = `JOIN response r ON r.id = x.response_id JOIN invitation i ON i.id = r.invitation_id
  JOIN theme t ON t.id = x.theme_id AND t.removed_at IS NULL`

/** Cells that begin with ! cannot begin a formula. */
const THEMES: Query = (_stage, consultation) => ({
  cells: ['!t.id', 't.title', 't.description', 't.includes', 't.excludes', 't.heading'],
  from: `FROM theme t JOIN code_frame f ON f.id = t.code_frame_id
    WHERE f.consultation_id = ${consultation} AND t.removed_at IS NULL ORDER BY t.sort, t.id`,
})
const CODINGS: Query = (stage, _consultation, whose) => ({
  cells: [
    '!r.reference',
    'x.question_name',
    '!t.id',
    'u.name',
    `!to_char(x.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
    '!(x.proposal_id IS NOT NULL)::text',
  ],
  from: `FROM coding x ${RESPONSE} LEFT JOIN "user" u ON u.id = x.coder_id
    WHERE r.stage_id = ${stage} ${whose} ORDER BY r.submitted_at, r.id, x.question_name, t.sort`,
})
const PASSAGES: Query = (stage, _consultation, whose) => ({
  cells: ['!r.reference', 'x.question_name', '!t.id', '!x.starts_at', '!x.ends_at', 'x.excerpt'],
  from: `FROM (
      SELECT c.response_id, c.question_name, c.theme_id, s.starts_at, s.ends_at, s.excerpt
      FROM coding_span s JOIN coding c ON c.id = s.coding_id
      UNION SELECT response_id, question_name, theme_id, starts_at, ends_at, excerpt FROM quote
    ) x ${RESPONSE}
    WHERE r.stage_id = ${stage} ${whose} ORDER BY r.submitted_at, r.id, x.question_name, x.starts_at`,
})
