import pg from 'pg'
import type { AnswerColumn } from './answer-columns'

/** What stands in a redacted file for words that nobody has redacted yet, or that were corrected since. */
export const LEFT_OUT = '[left out: not redacted]'

/** And for the words of a person who did not agree to be quoted. */
export const NOT_TO_BE_QUOTED = '[left out: not to be quoted]'

/**
 * Joins, as `red.answers`, what people decided on a response's answers: by question the hash of what they read (h) and the
 * public text (t). Made once for the stage, and hashed.
 * @param stage the stage's id as SQL
 */
export function redactedOf(stage: string): string {
  return `LEFT JOIN (
      SELECT x.response_id, jsonb_object_agg(x.question_name, jsonb_build_object('h', x.answer_hash, 't', x.public_text)) AS answers
      FROM redacted_answer x JOIN response y ON y.id = x.response_id
      WHERE y.stage_id = ${stage} GROUP BY x.response_id OFFSET 0
    ) red ON red.response_id = r.id`
}

/** The public text of an answer in words, where it is of the present text; a mark where there is none, or may be none. */
export function redactedSql({ key, kind }: AnswerColumn, value: string): string {
  const name = pg.escapeLiteral(key)
  const leftOut = pg.escapeLiteral(LEFT_OUT)
  // Only a text that stands by itself can have been redacted.
  const decided =
    kind === 'one'
      ? `WHEN r.redacted -> ${name} ->> 'h' = encode(sha256(convert_to(${value}, 'UTF8')), 'hex') THEN r.redacted -> ${name} ->> 't'`
      : ''
  return `(CASE WHEN ${value} IS NULL OR btrim(${value}, E' \\t\\r\\n') = '' THEN ${value}
      WHEN r.is_person AND COALESCE(r.publication, 'none') = 'none' THEN ${pg.escapeLiteral(NOT_TO_BE_QUOTED)}
      ${decided} ELSE ${leftOut} END)`
}

/** A mark instead of what people typed beside the answers. */
export function leftOutOf(value: string): string {
  return `(CASE WHEN ${value} IS NOT NULL THEN ${pg.escapeLiteral(LEFT_OUT)} END)`
}
