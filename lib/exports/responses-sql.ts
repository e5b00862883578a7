import pg from 'pg'
import { PUBLIC } from '../invitations/respondent'
import type { AnswerColumn } from './answer-columns'

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
export function responsesSql(stageId: string, columns: AnswerColumn[]): string {
  const stage = `${pg.escapeLiteral(stageId)}::uuid`
  const { record, cells, worked } = answerCells(columns)
  const revised = `CASE WHEN r.revised_at = r.submitted_at THEN c.submitted ELSE ${day('r.revised_at')} END`
  const leading = [
    ...['r.reference', 'who.body_type_code', defused('who.name'), 'o.name', defused('w.name')],
    ...['r.channel', 'v.number', 'r.revision_number', 'c.submitted', revised, 'r.publication'],
    ...['r.basis_kind', `r.basis->>'people'`, `r.basis->>'onDate'`],
    ...[defused('c.took_part'), defused('c.dissent'), defused('r.signed_off_name')],
  ]
  return `COPY (
    SELECT ${[...leading, ...cells.map(defused)].join(',\n      ')}
    FROM response r
    JOIN (
      SELECT i.id, COALESCE(i.borough_code, p.borough_code) AS borough_code,
        COALESCE(b.body_type_code, ${pg.escapeLiteral(PUBLIC.code)}) AS body_type_code, b.name,
        COALESCE(b.ward_code, p.ward_code) AS ward_code
      FROM invitation i LEFT JOIN body b ON b.id = i.body_id LEFT JOIN participant p ON p.invitation_id = i.id
      WHERE i.stage_id = ${stage} AND i.purpose <> 'preview' OFFSET 0
    ) who ON who.id = r.invitation_id
    JOIN questionnaire_version v ON v.id = r.version_id
    LEFT JOIN borough o ON o.code = who.borough_code
    LEFT JOIN ward w ON w.code = who.ward_code
    ${record}
    CROSS JOIN LATERAL (
      SELECT ${[`${day('r.submitted_at')} AS submitted`, ...BASIS, ...worked].join(',\n        ')} OFFSET 0
    ) c
    WHERE r.stage_id = ${stage}
    ORDER BY r.submitted_at, r.id
  ) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`
}

/** Who else took part, and where they did not agree: null, and without work, where no basis was said. */
const BASIS = [
  `CASE WHEN r.basis IS NOT NULL THEN NULLIF(concat_ws('; ',
          (SELECT string_agg(e.value, '; ' ORDER BY e.n)
           FROM jsonb_array_elements_text(r.basis->'others') WITH ORDINALITY AS e(value, n)),
          NULLIF(r.basis->>'othersDetail', '')), '') END AS took_part`,
  `NULLIF(r.basis->>'dissent', '') AS dissent`,
]

/** Where each answer's cell comes from: the record `a` where it is there as text, else worked out once as a column of `c`. */
function answerCells(columns: AnswerColumn[]): { record: string; cells: string[]; worked: string[] } {
  const keys = [...new Map(columns.map((column) => [column.key, column])).values()]
  const short = keys.filter(({ key }) => Buffer.byteLength(key) <= MAX_IDENTIFIER)
  const fields = short.map(
    ({ key, kind }) => `${pg.escapeIdentifier(key)} ${kind === 'one' ? 'text' : 'jsonb'}`,
  )
  const known = new Set(short.map(({ key }) => key))
  const worked: string[] = []
  const cells = columns.map((column) => {
    const inRecord = known.has(column.key)
    const sql = answerSql(column, inRecord)
    if (inRecord && column.kind === 'one') return sql
    worked.push(`${sql} AS cell_${worked.length}`)
    return `c.cell_${worked.length - 1}`
  })
  const record = fields.length
    ? `CROSS JOIN LATERAL jsonb_to_record(r.answers) AS a(${fields.join(', ')})`
    : ''
  return { record, cells, worked }
}

function answerSql({ key, kind, part }: AnswerColumn, inRecord: boolean): string {
  const literal = pg.escapeLiteral(key)
  if (kind === 'one') return inRecord ? `a.${pg.escapeIdentifier(key)}` : `(r.answers->>${literal})`
  const json = inRecord ? `a.${pg.escapeIdentifier(key)}` : `(r.answers->${literal})`
  if (kind === 'part') return `(${json}->>${pg.escapeLiteral(part ?? '')})`
  return `(CASE jsonb_typeof(${json})
      WHEN 'array' THEN (SELECT string_agg(e.value, '; ' ORDER BY e.n) FROM jsonb_array_elements_text(${json}) WITH ORDINALITY AS e(value, n))
      ELSE ${json} #>> '{}' END)`
}

function day(column: string): string {
  return `to_char(${column} AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI')`
}

/**
 * The same rule as `defuse` in core/csv-cell: a cell that a spreadsheet would run gets a leading apostrophe. All that
 * begins a formula sorts before the letters byte by byte, which spares most cells the pattern, the dearest thing here.
 * @param cell a column, not an expression: it is named four times
 */
function defused(cell: string): string {
  return `CASE WHEN ${cell} COLLATE "C" < 'A' AND ${cell} ~ E'^\\'*[=+\\\\-@\\t\\r\\n]' THEN '''' || ${cell} ELSE ${cell} END`
}
