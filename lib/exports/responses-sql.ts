import pg from 'pg'
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
]

/** PostgreSQL cuts longer names off, and jsonb_to_record would then look for the wrong key. */
const MAX_IDENTIFIER = 63

/**
 * The COPY that writes the rows. PostgreSQL takes the answers apart and defuses formulas itself, so that the rows never
 * become objects here. COPY takes no parameters: every name and id is quoted as a literal or an identifier by pg's own
 * escaping, and nothing else of a questionnaire reaches the statement.
 */
export function responsesSql(stageId: string, columns: AnswerColumn[]): string {
  const keys = [...new Map(columns.map((column) => [column.key, column])).values()]
  const short = keys.filter(({ key }) => Buffer.byteLength(key) <= MAX_IDENTIFIER)
  const record = short.map(
    ({ key, kind }) => `${pg.escapeIdentifier(key)} ${kind === 'one' ? 'text' : 'jsonb'}`,
  )
  const from =
    record.length > 0 ? `CROSS JOIN LATERAL jsonb_to_record(r.answers) AS a(${record.join(', ')})` : ''
  const known = new Set(short.map(({ key }) => key))
  const day = (column: string) => `to_char(${column} AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI')`
  const leading = [
    'r.reference',
    'b.body_type_code',
    defused('b.name'),
    'o.name',
    defused('w.name'),
    'r.channel',
    'v.number',
    'r.revision_number',
    day('r.submitted_at'),
    day('r.revised_at'),
  ]
  const answers = columns.map((column) => defused(answerSql(column, known.has(column.key))))
  return `COPY (
    SELECT ${[...leading, ...answers].join(',\n      ')}
    FROM response r
    JOIN body b ON b.id = r.body_id
    JOIN questionnaire_version v ON v.id = r.version_id
    JOIN invitation i ON i.id = r.invitation_id
    LEFT JOIN borough o ON o.code = i.borough_code
    LEFT JOIN ward w ON w.code = b.ward_code
    ${from}
    WHERE r.stage_id = ${pg.escapeLiteral(stageId)}::uuid
    ORDER BY r.submitted_at, r.id
  ) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`
}

function answerSql({ key, kind, part }: AnswerColumn, isRecord: boolean): string {
  const literal = pg.escapeLiteral(key)
  if (kind === 'one') return isRecord ? `a.${pg.escapeIdentifier(key)}` : `(r.answers->>${literal})`
  const json = isRecord ? `a.${pg.escapeIdentifier(key)}` : `(r.answers->${literal})`
  if (kind === 'part') return `(${json}->>${pg.escapeLiteral(part ?? '')})`
  return `(CASE jsonb_typeof(${json})
      WHEN 'array' THEN (SELECT string_agg(e.value, '; ' ORDER BY e.n) FROM jsonb_array_elements_text(${json}) WITH ORDINALITY AS e(value, n))
      ELSE ${json} #>> '{}' END)`
}

/**
 * The same rule as `defuse` in core/csv-cell: a cell that a spreadsheet would run gets a leading apostrophe. Looking at
 * one character spares all but a few cells the pattern, which would cost more than all the rest.
 */
function defused(text: string): string {
  const suspicious = `left(${text}, 1) IN ('=', '+', '-', '@', '''', E'\\t', E'\\r', E'\\n')`
  const formula = `${text} ~ E'^\\'*[=+\\\\-@\\t\\r\\n]'`
  return `CASE WHEN ${suspicious} AND ${formula} THEN '''' || ${text} ELSE ${text} END`
}
