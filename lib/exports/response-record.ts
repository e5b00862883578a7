import pg from 'pg'
import { responseCells, type Cell, type Wanted } from './responses-sql'
import type { AnswerColumn } from './answer-columns'

/** PostgreSQL takes 100 arguments at most. */
const PAIRS = 50

/**
 * A response as one JSON object, as SQL, and the FROM it is of. Answers stand as they were stored where codes and the
 * original are wanted; otherwise as text, several choices as a list. In the file of JSON Lines and the API alike.
 */
export function responseRecord(
  stageId: string,
  columns: AnswerColumn[],
  wanted: Wanted,
  { inOrder = false } = {},
): { record: string; from: string } {
  const isAsStored = wanted.values === 'codes' && wanted.text === 'original'
  // What is handed on as it was stored need not be taken apart.
  const { cells, from } = responseCells(stageId, isAsStored ? [] : columns, wanted, { inOrder, coded: true })
  const leading = new Map(cells.filter(({ column }) => !column).map(({ name, sql }) => [name, sql]))
  const answers = isAsStored ? 'r.answers' : answersOf(cells)
  const of = (name: string) => leading.get(name) ?? 'NULL'
  const basis = `CASE WHEN r.basis IS NOT NULL THEN json_build_object('kind', r.basis_kind,
      'people', r.basis -> 'people', 'onDate', r.basis -> 'onDate', 'tookPart', ${of('took_part')},
      'dissent', ${of('dissent')}, 'signedOffBy', ${of('signed_off_by')}) END`
  const record = `json_build_object('reference', r.reference, 'bodyType', ${of('body_type')}, 'body', ${of('body')},
    'borough', ${of('borough')}, 'ward', ${of('ward')}, 'channel', r.channel, 'version', r.version,
    'revision', r.revision_number, 'firstSubmittedAt', ${instant('r.submitted_at')},
    'lastSubmittedAt', ${instant('r.revised_at')}, 'publication', r.publication, 'basis', ${basis},
    'answers', ${answers}, 'coding', COALESCE(r.coded, '{}'))`
  return { record, from }
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** One key a column, the unanswered left out. */
function answersOf(cells: Cell[]): string {
  const pairs = cells.flatMap(({ column, sql }) =>
    column ? [`${pg.escapeLiteral(column.name)}, ${typed(column, sql)}`] : [],
  )
  const lots = Array.from({ length: Math.ceil(pairs.length / PAIRS) }, (_, i) =>
    pairs.slice(i * PAIRS, (i + 1) * PAIRS),
  )
  const built = lots.map((lot) => `jsonb_build_object(${lot.join(', ')})`)
  return built.length > 0 ? `jsonb_strip_nulls(${built.join(' || ')})` : `'{}'::jsonb`
}

/** Several choices are a list again; numbers stay text where codes are words now. */
function typed({ kind }: AnswerColumn, sql: string): string {
  return kind === 'many' ? `to_jsonb(string_to_array(${sql}, '; '))` : sql
}
