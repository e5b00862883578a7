import { isBlank, isPlainObject } from './answer-text'
import type { Check, QuestionShape, Report } from './question-shape'

const MOST_KEYS = 500

/** One entry of a repeating group, or one row of a table: answers by name, as the whole questionnaire has them. */
export function recordCheck(shapes: QuestionShape[]): Check {
  const byKey = new Map(shapes.map((shape) => [shape.key, shape]))
  const comments = new Map(
    shapes.flatMap((shape) => (shape.commentKey ? [[shape.commentKey, shape] as const] : [])),
  )
  return (value, report, partial) => {
    if (!isPlainObject(value)) return report('type', 'Answer the questions of this part.')
    const keys = Object.keys(value)
    if (keys.length > MOST_KEYS) return report('too-much', 'Too many answers were sent.')
    const record: Record<string, unknown> = {}
    for (const key of keys) {
      if (isBlank(value[key])) continue
      const shape = byKey.get(key) ?? comments.get(key)
      if (!shape) {
        report('unknown', 'There is no such question.', `.${key.slice(0, 80)}`)
        continue
      }
      const check = byKey.has(key) ? shape.check : shape.commentCheck
      const kept = check(value[key], reportIn(report, `.${key}`, shape.title), partial)
      if (!isBlank(kept)) record[key] = kept
    }
    if (!partial) for (const [key, shape] of comments) checkOther(shape, key, record, report)
    return record
  }
}

/** The same report, of a place further in. */
const reportIn =
  (report: Report, place: string, words: string): Report =>
  (code, message, further = '', inside) =>
    report(code, message, place + further, inside ? `${words}, ${inside}` : words)

/** "Other" goes with words that say what, and the words with "other". */
function checkOther(
  shape: QuestionShape,
  key: string,
  record: Record<string, unknown>,
  report: Report,
): void {
  if (shape.commentFor === null) return
  const chosen = [record[shape.key]].flat().includes(shape.commentFor)
  const said = record[key] !== undefined
  if (chosen && !said) report('other', 'Say what the other answer is.', `.${key}`, shape.title)
  if (said && !chosen)
    report('hidden', 'These words go only with the answer “other”.', `.${key}`, shape.title)
}

/** Entries of a repeating group, or rows that people add. Empty ones between others stay, so that places stay the same. */
export function groupsCheck(record: Check, most: number): Check {
  return (value, report, partial) => {
    if (!Array.isArray(value)) return report('type', 'Answer these questions once for each.')
    if (value.length > most) return report('too-many', `Give at most ${most}.`)
    // Array.from, unlike map, also looks at the holes that a list may have.
    const records = Array.from(value, (one: unknown, i) =>
      one === null || one === undefined
        ? {}
        : record(one, reportIn(report, `[${i}]`, String(i + 1)), partial),
    )
    return !partial && records.every(isBlank) ? undefined : records
  }
}

/** A table with rows of its own: a record for each. */
export function rowsCheck(rows: Map<string, string>, record: Check): Check {
  return (value, report, partial) => {
    if (!isPlainObject(value)) return report('type', 'Fill in the rows of this table.')
    const records: Record<string, unknown> = {}
    for (const row of Object.keys(value)) {
      if (isBlank(value[row])) continue
      const label = rows.get(row)
      if (label === undefined) report('row', 'There is no such row.', `.${row.slice(0, 80)}`)
      else {
        const kept = record(value[row], reportIn(report, `.${row}`, label), partial)
        if (!isBlank(kept)) records[row] = kept
      }
    }
    return records
  }
}
