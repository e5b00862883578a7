import { isCalendarDate } from '../core/london-time'
import { paperQuestions } from './paper-sheet'
import type { PaperAsk, PaperChoice, PaperInput, PaperQuestion, PaperSheet } from './paper-types'
import { typedSignature } from './signature'
import type { Answers } from './types'

/** What the fields of a form hold, by name. */
export type Typed = { one: (name: string) => string; all: (name: string) => string[] }

/** Answers out of the fields that were keyed in: the sheet says which field is which. Nothing is checked here. */
export function keyedAnswers(sheet: Pick<PaperSheet, 'pages'>, typed: Typed): Answers {
  return answersOf(paperQuestions(sheet), typed)
}

/** The required questions that were said to be left empty on the paper, by name. */
export function saidEmpty(sheet: Pick<PaperSheet, 'pages'>, typed: Typed): string[] {
  return paperQuestions(sheet)
    .filter(({ id, required }) => required && typed.one(`${id}-empty`) !== '')
    .map(({ name }) => name)
}

function answersOf(questions: PaperQuestion[], typed: Typed): Answers {
  const answers: Answers = {}
  for (const question of questions) {
    const value = valueOf(question, typed)
    if (value !== undefined) answers[question.key] = value
    const words = question.comment ? typed.one(`${question.id}-comment`) : ''
    if (words) answers[question.comment!.key] = words
  }
  return answers
}

function valueOf({ id, ask }: PaperQuestion, typed: Typed): unknown {
  switch (ask.kind) {
    case 'line':
      return inputValue(ask.input, id, typed)
    case 'lines':
      return typed.one(id) || undefined
    case 'one':
      return chosen(ask.choices, typed.one(id))
    case 'several':
      return someOf(typed.all(id).map((place) => chosen(ask.choices, place)))
    case 'rank':
      return ranked(ask.choices, id, typed)
    case 'grid':
      return gridValue(ask, id, typed)
    case 'fields':
      return recordOf(ask.fields.map(({ name, input }, i) => [name, inputValue(input, `${id}-f${i}`, typed)]))
    case 'range':
      return someOf([inputValue('number', `${id}-from`, typed), inputValue('number', `${id}-to`, typed)])
    case 'signature':
      return typed.one(id) ? typedSignature(typed.one(id)) : undefined
    case 'groups':
      return groupsValue(ask, typed)
    case 'cannot':
      return undefined
  }
}

function inputValue(input: PaperInput, name: string, typed: Typed): unknown {
  if (input === 'date') return dateValue(name, typed)
  const text = typed.one(name)
  if (text === '') return undefined
  return input === 'number' && /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
}

/** Three fields; what is no date goes on as it was typed, and is refused by name. */
function dateValue(name: string, typed: Typed): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => typed.one(`${name}-${part}`))
  if (!day && !month && !year) return undefined
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return isCalendarDate(date) ? date : [day, month, year].filter(Boolean).join(' ')
}

/** Choices travel by their place on the sheet. */
function chosen(choices: PaperChoice[], place: string): unknown {
  return /^\d+$/.test(place) ? choices[Number(place)]?.value : undefined
}

function ranked(choices: PaperChoice[], id: string, typed: Typed): unknown[] | undefined {
  const ranks = choices.map(({ value }, i) => ({ value, rank: Number(typed.one(`${id}-c${i}`) || NaN) }))
  return someOf(
    ranks
      .filter(({ rank }) => Number.isFinite(rank))
      .sort((a, b) => a.rank - b.rank)
      .map(({ value }) => value),
  )
}

function gridValue(ask: Extract<PaperAsk, { kind: 'grid' }>, id: string, typed: Typed): Answers | undefined {
  return recordOf(
    ask.rows.map(({ name }, i) => {
      const places = typed.all(`${id}-r${i}`)
      const values = someOf(places.map((place) => chosen(ask.columns, place)))
      return [name, ask.several ? values : values?.[0]]
    }),
  )
}

function groupsValue(ask: Extract<PaperAsk, { kind: 'groups' }>, typed: Typed): unknown {
  const groups = ask.groups.map(({ key, questions }) => [key, answersOf(questions, typed)] as const)
  const filled = groups.filter(([, answers]) => Object.keys(answers).length > 0)
  if (ask.isList) return someOf(filled.map(([, answers]) => answers))
  return recordOf(filled)
}

function someOf(values: unknown[]): unknown[] | undefined {
  const given = values.filter((value) => value !== undefined)
  return given.length > 0 ? given : undefined
}

function recordOf(entries: (readonly [string, unknown])[]): Answers | undefined {
  const given = entries.filter(([, value]) => value !== undefined)
  return given.length > 0 ? Object.fromEntries(given) : undefined
}
