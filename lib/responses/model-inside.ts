import { isDeepStrictEqual } from 'node:util'
import type { Question } from 'survey-core'
import { isBlank, isPlainObject } from './answer-text'
import { NOT_ASKED } from './rules'
import type { Answers } from './types'

/** Notes what is wrong at a place inside an answer. */
type Say = (code: string, message: string, place?: string, inside?: string) => void

/** A question of a model, with what it and the questions inside it say of a value. */
export type Inside = {
  /** `kept` is what the model made of the value: it drops in silence what it will not have. */
  check: (value: unknown, kept: unknown, say: Say) => void
  /** The value with what expressions inside it work out. */
  withComputed: (value: unknown) => unknown
  /** The value without what is not asked. */
  onlyAsked: (value: unknown) => unknown
}

const NESTED = new Set(['paneldynamic', 'matrixdynamic', 'matrixdropdown', 'matrix'])

export const isNested = (question: Question) => NESTED.has(question.getType())

export function insideOf(question: Question): Inside {
  switch (question.getType()) {
    case 'paneldynamic':
    case 'matrixdynamic':
    case 'matrixdropdown':
      return partsInside(question, partsOf(question as Loose))
    case 'matrix':
      return cellsInside(question as Loose)
    default:
      return leaf(question as Loose)
  }
}

type Loose = Question & Record<string, unknown>
type Item = { value: unknown }
type Row = {
  rowName: string
  isVisible: boolean
  cells: { question: Question }[]
  detailPanel?: { questions: Question[] } | null
}

/** One entry of a repeating group, or one row of a table. */
type Part = { key: string | number; place: string; words: string; asked: boolean; questions: Question[] }

function partsOf(question: Loose): Part[] {
  if (question.getType() === 'paneldynamic')
    return (question.panels as { isVisible: boolean; questions: Question[] }[]).map((panel, i) => ({
      ...{ key: i, place: `[${i}]`, words: String(i + 1) },
      ...{ asked: panel.isVisible, questions: panel.questions },
    }))
  const isDynamic = question.getType() === 'matrixdynamic'
  // All rows, those that are hidden as well, in the order of the answers.
  const shown = question.visibleRows as Row[]
  return ((question.allRows as Row[] | undefined) ?? shown).map((row, i) => ({
    key: isDynamic ? i : row.rowName,
    place: isDynamic ? `[${i}]` : `.${row.rowName}`,
    words: isDynamic ? String(i + 1) : row.rowName,
    asked: row.isVisible,
    questions: [...row.cells.map((cell) => cell.question), ...(row.detailPanel?.questions ?? [])],
  }))
}

const valueAt = (value: unknown, key: string | number): unknown =>
  Array.isArray(value) ? value[Number(key)] : isPlainObject(value) ? value[key] : undefined

const isAsked = (question: Question) => question.isVisible && question.isParentVisible

function partsInside(question: Question, parts: Part[]): Inside {
  return {
    check(value, kept, say) {
      ownErrors(question, say)
      if (Array.isArray(value) && value.length > parts.length)
        say('too-many', `Give at most ${parts.length}.`)
      for (const part of parts) checkPart(part, valueAt(value, part.key), valueAt(kept, part.key), say)
    },
    withComputed: (value) => mapParts(value, parts, withComputedIn),
    onlyAsked: (value) => mapParts(value, parts, onlyAskedIn),
  }
}

function checkPart({ place, words, asked, questions }: Part, given: unknown, kept: unknown, say: Say): void {
  if (!asked) {
    if (!isBlank(given)) say('hidden', NOT_ASKED, place, words)
    return
  }
  for (const inner of questions) {
    const key = inner.getValueName()
    const own: Say = (code, message, further = '', inside) => {
      const title = inner.title || inner.name
      say(code, message, `${place}.${key}${further}`, `${words}, ${inside ? `${title}, ${inside}` : title}`)
    }
    const value = valueAt(given, key)
    if (isAsked(inner)) insideOf(inner).check(value, valueAt(kept, key), own)
    else
      for (const hidden of [value, valueAt(given, `${key}-Comment`)])
        if (hidden !== undefined) own('hidden', NOT_ASKED)
  }
}

/** Each part of a value made anew. */
function mapParts(value: unknown, parts: Part[], change: (part: Part, record: Answers) => Answers): unknown {
  if (Array.isArray(value)) {
    const given: unknown[] = value
    return given.map((record, i) => (parts[i] && isPlainObject(record) ? change(parts[i], record) : record))
  }
  if (!isPlainObject(value)) return value
  const byKey = new Map(parts.map((part) => [part.key, part]))
  const changed = Object.entries(value).map(([key, record]) => {
    const part = byKey.get(key)
    return [key, part && isPlainObject(record) ? change(part, record) : record] as const
  })
  return Object.fromEntries(changed.filter(([, record]) => !isBlank(record)))
}

function withComputedIn({ questions }: Part, record: Answers): Answers {
  const found = { ...record }
  for (const inner of questions.filter(isAsked)) {
    const key = inner.getValueName()
    if (inner.getType() === 'expression' && !inner.isEmpty()) found[key] = workedOut(inner)
    if (isNested(inner) && found[key] !== undefined) found[key] = insideOf(inner).withComputed(found[key])
  }
  return found
}

function onlyAskedIn({ asked, questions }: Part, record: Answers): Answers {
  if (!asked) return {}
  const kept = { ...record }
  for (const inner of questions) {
    const key = inner.getValueName()
    if (!isAsked(inner)) for (const hidden of [key, `${key}-Comment`]) delete kept[hidden]
    else if (isNested(inner) && kept[key] !== undefined) kept[key] = insideOf(inner).onlyAsked(kept[key])
  }
  return kept
}

function ownErrors(question: Question, say: Say): void {
  for (const error of question.errors) say(error.getErrorType(), error.getText())
}

/** What an expression comes to, as it is kept: `today()` gives a date object, a division by nought no number. */
export const workedOut = (question: Question): unknown => JSON.parse(JSON.stringify(question.value ?? null))

const NOT_OFFERED = 'This answer is not one of those offered.'

/** A table of single choices, some of whose rows and columns may be hidden. */
function cellsInside(question: Loose): Inside {
  const rows = new Set((question.visibleRows as { name: unknown }[]).map(({ name }) => String(name)))
  const columns = new Set((question.visibleColumns as Item[]).map(({ value }) => value))
  const cellsOf = (value: unknown) => Object.entries(isPlainObject(value) ? value : {})
  return {
    check(value, kept, say) {
      leaf(question).check(value, kept, say)
      for (const [row, cell] of cellsOf(value)) {
        if (!rows.has(row)) say('hidden', NOT_ASKED, `.${row}`)
        else if ([cell].flat().some((one) => !columns.has(one))) say('choice', NOT_OFFERED, `.${row}`)
      }
    },
    withComputed: (value) => value,
    onlyAsked: (value) => Object.fromEntries(cellsOf(value).filter(([row]) => rows.has(row))),
  }
}

function leaf(question: Loose): Inside {
  return {
    check: (value, kept, say) => checkLeaf(question, value, kept, say),
    withComputed: (value) => value,
    onlyAsked: (value) => value,
  }
}

function checkLeaf(question: Loose, value: unknown, kept: unknown, say: Say): void {
  ownErrors(question, say)
  const fields = question.getType() === 'multipletext' ? (question.items as { editor: Question }[]) : []
  for (const { editor } of fields)
    for (const error of editor.errors) say(error.getErrorType(), error.getText())
  if (question.getType() === 'expression') {
    if (value !== undefined && !isDeepStrictEqual(value, workedOut(question)))
      say('computed', 'This answer is worked out and cannot be given.')
    return
  }
  if (value === undefined) return
  if (isShortRanking(question, value)) return say('too-few', 'Put all of them in order.')
  if (!isDeepStrictEqual(kept, value)) return say('choice', NOT_OFFERED)
  if (question.getType() === 'slider') return checkScale(question, value, say)
  const shown = question.visibleChoices as Item[] | undefined
  if (!Array.isArray(shown) || question.allowCustomChoices) return
  const offered = new Set(shown.map((item) => item.value))
  const storesOther = question.showOtherItem && question.storeOthersAsComment !== false
  if (question.showOtherItem && !storesOther) return
  if ([value].flat().some((one) => !offered.has(one))) say('choice', NOT_OFFERED)
}

const isShortRanking = (question: Loose, value: unknown) =>
  question.getType() === 'ranking' &&
  !question.selectToRankEnabled &&
  [value].flat().length < (question.visibleChoices as Item[]).length

/** The ends of a slider may depend on other answers, and survey-core does not hold anybody to them. */
function checkScale(question: Loose, value: unknown, say: Say): void {
  const least = Number(question.renderedMin)
  const most = Number(question.renderedMax)
  if ([value].flat().some((one) => Number(one) < least || Number(one) > most))
    say('range', `Give a number from ${least} to ${most}.`)
}
