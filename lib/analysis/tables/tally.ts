import type { AskedWhen } from './asked-when'
import { centreOf, monthBands, numberBands, type Bands } from './bands'
import type { Choice } from './choices-of'
import type { ClosedQuestion } from './closed-questions'
import type { Counted } from './count-answers'

/** A column's figures, in responses. */
export type Tallied = {
  code: string
  label: string
  /** All responses of the column: answered, missing and not asked together. */
  size: number
  answered: number
  /** Asked, and left without an answer. */
  missing: number
  /** Not asked after what was answered before, or not in that version of the questionnaire. */
  notAsked: number
  /** By row, in their order. Of several choices each response counts once for each. */
  counts: number[]
  /** Of numbers. */
  centre: { mean: number; median: number } | null
}

export type Tally = { rows: Choice[]; columns: Tallied[] }

/** What columns there are, and to which counted responses belong. */
export type Columns = { choices: Choice[]; codeOf: (one: Counted) => string }

/** The first column: all responses. */
export const ALL = ''

/**
 * Puts counted responses into rows and columns. Answers that no version offers are one row at the end: nothing that was
 * counted is lost.
 * @param columns without the column of all, which is put first
 */
export function tally(question: ClosedQuestion, counted: Counted[], columns: Columns | null): Tally {
  const rowed = rowsOf(question, counted)
  const seen = new Map<string, Counted[]>()
  for (const one of columns ? counted : []) {
    const code = columns!.codeOf(one)
    const own = seen.get(code)
    if (own) own.push(one)
    else seen.set(code, [one])
  }
  const columnOf = (choice: Choice, own: Counted[]) => column(choice, question, own, rowed)
  return {
    rows: rowed.choices,
    columns: [
      columnOf({ code: ALL, label: 'All' }, counted),
      ...(columns?.choices ?? []).map((choice) => columnOf(choice, seen.get(choice.code) ?? [])),
    ],
  }
}

/** The last two columns of a table by another question. */
export const MISSING: Choice = { code: ' missing', label: 'No answer' }
export const NOT_ASKED: Choice = { code: ' not asked', label: 'Not asked' }

/** Another question's answers as columns, with those who did not answer it, and were not asked, at the end. */
export function columnsOf(question: ClosedQuestion, counted: Counted[]): Columns {
  const own = counted.map(swapped)
  const { choices, codesOf } = rowsOf(question, own)
  return {
    choices: [...choices, MISSING, NOT_ASKED],
    codeOf(one) {
      const [code] = one.part === null ? [] : codesOf(one.part)
      return code ?? (wasAsked(question.asked.get(one.version), one.after) ? MISSING : NOT_ASKED).code
    },
  }
}

/** The code of each row that a counted one belongs to, or of those that left it out, or were not asked. */
export function rowCodes(question: ClosedQuestion, counted: Counted[]): (one: Counted) => string[] {
  const { codesOf } = rowsOf(question, counted)
  return (one) => {
    const codes = one.value === null ? [] : codesOf(one.value)
    if (codes.length > 0) return codes
    return [(wasAsked(question.asked.get(one.version), one.after) ? MISSING : NOT_ASKED).code]
  }
}

/** The same responses, with the other question's answer in the place of the first one's. */
export const swapped = (one: Counted): Counted => ({ ...one, value: one.part, part: one.value })

type Rowed = { choices: Choice[]; codesOf: (value: unknown) => string[] }

function column(
  { code, label }: Choice,
  { asked }: ClosedQuestion,
  counted: Counted[],
  { choices: rows, codesOf }: Rowed,
): Tallied {
  const found: Tallied = {
    ...{ code, label, size: 0, answered: 0, missing: 0, notAsked: 0 },
    counts: rows.map(() => 0),
    centre: centreOf(counted),
  }
  const place = new Map(rows.map((row, i) => [row.code, i]))
  for (const { version, after, value, n } of counted) {
    found.size += n
    const codes = value === null ? [] : codesOf(value)
    if (codes.length > 0) {
      found.answered += n
      for (const code of codes) found.counts[place.get(code)!]! += n
    } else if (wasAsked(asked.get(version), after)) found.missing += n
    else found.notAsked += n
  }
  return found
}

/** Where it cannot be told, a question counts as asked: what is missing is said to be missing. */
const wasAsked = (asked: AskedWhen | undefined, after: Counted['after']) =>
  asked !== undefined && asked.isAsked(after ?? {}) !== false

/** What no version offers: own words where they take the place of the choice, and what was imported as it was. */
const ANOTHER: Choice = { code: ' another', label: 'Another answer' }

/** All that is not offered is one row: own words as names of rows would say who wrote them, however their count is hidden. */
function rowsOf(question: ClosedQuestion, counted: Counted[]): Rowed {
  const { choices, codesOf } = offered(question, counted)
  const known = new Set(choices.map(({ code }) => code))
  const offeredOf = (value: unknown) => [
    ...new Set(codesOf(value).map((code) => (known.has(code) ? code : ANOTHER.code))),
  ]
  const hasAnother = counted.some(({ value }) => value !== null && offeredOf(value).includes(ANOTHER.code))
  return { choices: hasAnother ? [...choices, ANOTHER] : choices, codesOf: offeredOf }
}

function offered({ kind, choices }: ClosedQuestion, counted: Counted[]): Rowed {
  const banded = ({ choices, codeOf }: Bands) => ({
    choices,
    codesOf: (value: unknown) => [codeOf(value)].filter((code) => code !== null),
  })
  const values = counted.map(({ value }) => value)
  switch (kind) {
    case 'number':
      return banded(numberBands(values))
    case 'date':
      return banded(monthBands(values, monthName))
    case 'several':
      return { choices, codesOf: (value: unknown) => (Array.isArray(value) ? value.map(String) : []) }
    case 'ranking':
      return {
        choices,
        codesOf: (value: unknown) => (Array.isArray(value) ? value.slice(0, 1).map(String) : []),
      }
    case 'one':
      return { choices, codesOf: (value: unknown) => [codeOf(value)] }
  }
}

/** An answer as a choice's code: what is no plain value is told by how it is written. */
export const codeOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthName = (month: string) => MONTH.format(new Date(`${month}-01T00:00:00Z`))
