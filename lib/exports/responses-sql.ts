import pg from 'pg'
import { PUBLIC } from '../invitations/respondent'
import type { AnswerColumn } from './answer-columns'
import { codedOf } from './files/coded-sql'
import { leftOutOf, redactedOf, redactedSql } from './redacted-sql'

/** What stands before the answers in every row. */
export const LEADING_COLUMNS = [
  'reference',
  'body_type',
  'body',
  'borough',
  'ward',
  'channel',
  'version',
  'revision',
  'first_submitted',
  'last_submitted',
  'publication',
  'basis',
  'basis_people',
  'basis_date',
  'took_part',
  'dissent',
  'signed_off_by',
]

/** PostgreSQL cuts longer names off, and jsonb_to_record would then look for the wrong key. */
const MAX_IDENTIFIER = 63

/**
 * The COPY that writes the rows. PostgreSQL takes the answers apart and defuses formulas itself, so that the rows never
 * become objects here. COPY takes no parameters: every name and id is quoted as a literal or an identifier by pg's own
 * escaping, and nothing else of a questionnaire reaches the statement.
 *
 * OFFSET 0 keeps PostgreSQL from merging a sub-select into the rest. Who was asked is then hashed as narrow rows, where it
 * would hash the answers and spill them to disk; and what takes work is worked out once a row, however often it is named.
 */
export function responsesSql(stageId: string, columns: AnswerColumn[], wanted: Wanted = AS_IT_IS): string {
  const { cells, from } = responseCells(stageId, columns, wanted, { inOrder: true })
  return `COPY (
    SELECT ${cells.map(({ sql, isSafe }) => (isSafe ? sql : defused(sql))).join(',\n      ')}
    ${from}
    ORDER BY r.submitted_at, r.id
  ) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`
}

/** What a file holds: choices as codes or in words; people's words as written or as redacted; and whose responses. */
export type Wanted = {
  /** Of a later round by its number. */
  stage?: number | undefined
  values: 'codes' | 'labels'
  text: 'original' | 'redacted'
  whose: 'all' | 'bodies'
}
export const AS_IT_IS: Wanted = { values: 'codes', text: 'original', whose: 'all' }

/** A cell of a row as SQL: a column, so that it may be named several times. `isSafe`: no spreadsheet would run it. */
export type Cell = { name: string; sql: string; isSafe?: true; column?: AnswerColumn }

/**
 * `inOrder`: responses are put in the order they came before anything is worked out of their answers, so that the first rows
 * are handed out while the last are still worked on. PostgreSQL knows the order and keeps it: whoever asks for it again by
 * ORDER BY r.submitted_at, r.id pays nothing. For whole files; a page at a time has to find its few rows by the index.
 * `coded`: with what coders made of the answers, as r.coded.
 */
type How = { inOrder?: boolean; coded?: boolean }

/**
 * The cells of a response's row and the FROM they are of, with aliases r (the response, and whom it is of) and c (what was
 * worked out). Of a member of the public there is a borough and never a ward.
 */
export function responseCells(
  stageId: string,
  columns: AnswerColumn[],
  wanted: Wanted,
  { inOrder = false, coded = false }: How = {},
): { cells: Cell[]; from: string } {
  const stage = `${pg.escapeLiteral(stageId)}::uuid`
  const isRedacted = wanted.text === 'redacted'
  const { record, cells, worked } = answerCells(columns, wanted)
  const revised = `CASE WHEN r.revised_at = r.submitted_at THEN c.submitted ELSE ${day('r.revised_at')} END`
  const leading = [
    ...['r.reference', 'r.body_type', 'r.body', 'r.borough', 'r.ward'],
    ...['r.channel', 'r.version', 'r.revision_number', 'c.submitted', revised, 'r.publication'],
    ...['r.basis_kind', `r.basis->>'people'`, `r.basis->>'onDate'`],
    ...['c.took_part', 'c.dissent', isRedacted ? 'c.signed_off' : 'r.signed_off_name'],
  ].map((sql, i) => ({
    ...{ name: LEADING_COLUMNS[i]!, sql },
    ...(TYPED_BY_PEOPLE.includes(LEADING_COLUMNS[i]!) ? {} : { isSafe: true as const }),
  }))
  const from = `FROM (
      SELECT r.*, who.is_person, who.body_type_code AS body_type, who.name AS body, o.name AS borough, w.name AS ward,
        v.number AS version${isRedacted ? ', red.answers AS redacted' : ''}${coded ? ', coded.of AS coded' : ''}
      FROM response r
      JOIN (
        SELECT i.id, COALESCE(i.borough_code, p.borough_code) AS borough_code, i.purpose = 'person' AS is_person,
          COALESCE(b.body_type_code, ${pg.escapeLiteral(PUBLIC.code)}) AS body_type_code, b.name, b.ward_code
        FROM invitation i LEFT JOIN body b ON b.id = i.body_id LEFT JOIN participant p ON p.invitation_id = i.id
        WHERE i.stage_id = ${stage} AND i.purpose ${wanted.whose === 'bodies' ? `= 'body'` : `<> 'preview'`} OFFSET 0
      ) who ON who.id = r.invitation_id
      JOIN questionnaire_version v ON v.id = r.version_id
      LEFT JOIN borough o ON o.code = who.borough_code
      LEFT JOIN ward w ON w.code = who.ward_code
      ${isRedacted ? redactedOf(stage) : ''}
      ${coded ? codedOf(stage) : ''}
      WHERE r.stage_id = ${stage}
      ${inOrder ? 'ORDER BY r.submitted_at, r.id OFFSET 0' : ''}
    ) r
    ${record}
    CROSS JOIN LATERAL (
      SELECT ${[`${day('r.submitted_at')} AS submitted`, ...basisCells(isRedacted), ...worked].join(',\n        ')} OFFSET 0
    ) c`
  return { cells: [...leading, ...cells], from }
}

/** Columns before the answers that people typed: of the others none begins a formula. */
const TYPED_BY_PEOPLE = ['body', 'ward', 'took_part', 'dissent', 'signed_off_by']

/** Who else took part, and where they did not agree: null, and without work, where no basis was said. */
function basisCells(isRedacted: boolean): string[] {
  const detail = `NULLIF(r.basis->>'othersDetail', '')`
  const dissent = `NULLIF(r.basis->>'dissent', '')`
  return [
    `CASE WHEN r.basis IS NOT NULL THEN NULLIF(concat_ws('; ',
          (SELECT string_agg(e.value, '; ' ORDER BY e.n)
           FROM jsonb_array_elements_text(r.basis->'others') WITH ORDINALITY AS e(value, n)),
          ${isRedacted ? leftOutOf(detail) : detail}), '') END AS took_part`,
    `${isRedacted ? leftOutOf(dissent) : dissent} AS dissent`,
    ...(isRedacted ? [`${leftOutOf(`NULLIF(r.signed_off_name, '')`)} AS signed_off`] : []),
  ]
}

/** Where each answer's cell comes from: the record `a` where it is there as text, else worked out once as a column of `c`. */
function answerCells(
  columns: AnswerColumn[],
  wanted: Wanted,
): { record: string; cells: Cell[]; worked: string[] } {
  const keys = [...new Map(columns.map((column) => [column.key, column])).values()]
  const short = keys.filter(({ key }) => Buffer.byteLength(key) <= MAX_IDENTIFIER)
  const fields = short.map(
    ({ key, kind }) => `${pg.escapeIdentifier(key)} ${kind === 'one' ? 'text' : 'jsonb'}`,
  )
  const known = new Set(short.map(({ key }) => key))
  const worked: string[] = []
  const cells = columns.map((column) => {
    const inRecord = known.has(column.key)
    const sql = answerSql(column, inRecord, wanted)
    const { name } = column
    if (inRecord && sql === `a.${pg.escapeIdentifier(column.key)}`) return { name, sql, column }
    worked.push(`${sql} AS cell_${worked.length}`)
    return { name, sql: `c.cell_${worked.length - 1}`, column }
  })
  const record = fields.length
    ? `CROSS JOIN LATERAL jsonb_to_record(r.answers) AS a(${fields.join(', ')})`
    : ''
  return { record, cells, worked }
}

function answerSql(column: AnswerColumn, inRecord: boolean, wanted: Wanted): string {
  const { key, kind, part, cell } = column
  const literal = pg.escapeLiteral(key)
  const shown = (value: string) => shownSql(column, value, wanted)
  if (kind === 'one') return shown(inRecord ? `a.${pg.escapeIdentifier(key)}` : `(r.answers->>${literal})`)
  const whole = inRecord ? `a.${pg.escapeIdentifier(key)}` : `(r.answers->${literal})`
  const row = cell === undefined ? whole : `(${whole}->${pg.escapeLiteral(part ?? '')})`
  if (kind === 'part') return shown(`(${row}->>${pg.escapeLiteral(cell ?? part ?? '')})`)
  const json = cell === undefined ? whole : `(${row}->${pg.escapeLiteral(cell)})`
  return `(CASE jsonb_typeof(${json})
      WHEN 'array' THEN (SELECT string_agg(${shown('e.value')}, '; ' ORDER BY e.n) FROM jsonb_array_elements_text(${json}) WITH ORDINALITY AS e(value, n))
      ELSE ${shown(`(${json} #>> '{}')`)} END)`
}

/** A value as the file shows it: in words where labels are wanted, and redacted where it may be somebody's own words. */
function shownSql(column: AnswerColumn, value: string, { values, text }: Wanted): string {
  const { holds, choices } = column
  const isRedacted = text === 'redacted'
  if (holds === 'words') return isRedacted ? redactedSql(column, value) : value
  if (choices.length === 0) return isRedacted && holds === 'choice' ? leftOutOf(value) : value
  if (values === 'codes' && !isRedacted) return value
  const words = choices.map(({ code, label }) => [code, values === 'codes' ? code : label])
  const lookedUp = `(${pg.escapeLiteral(JSON.stringify(Object.fromEntries(words)))}::jsonb ->> ${value})`
  // What is no choice of any version may be somebody's words.
  return `COALESCE(${lookedUp}, ${isRedacted ? leftOutOf(value) : value})`
}

function day(column: string): string {
  return `to_char(${column} AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI')`
}

/**
 * The same rule as `defuse` in core/csv-cell: a cell that a spreadsheet would run gets a leading apostrophe. All that
 * begins a formula sorts before the letters byte by byte, which spares most cells the pattern, the dearest thing here.
 * @param cell a column, not an expression: it is named four times
 */
export function defused(cell: string): string {
  return `CASE WHEN ${cell} COLLATE "C" < 'A' AND ${cell} ~ E'^\\'*[=+\\\\-@\\t\\r\\n]' THEN '''' || ${cell} ELSE ${cell} END`
}
