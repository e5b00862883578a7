import fc from 'fast-check'
import { Model, type Question } from 'survey-core'
import { typedSignature } from '@/lib/responses/signature'
import type { Answers, Definition } from '@/lib/responses/types'

/** Answers of the kind that a definition asks for, made from survey-core's model of it and not from our own checks. */
export function rightAnswers(definition: Definition): fc.Arbitrary<Answers> {
  return recordOf(new Model(definition).getAllQuestions())
}

type Loose = Question & Record<string, unknown>
type Item = { value: unknown }

const words = (most: number) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.string({ minLength: 1, maxLength: Math.max(1, Math.min(most, 12)) }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.max(1, Math.min(most, 4)) }) },
  )

/** What each of these questions is answered with, now and then nothing; and the words that go with "other". */
function recordOf(questions: Question[]): fc.Arbitrary<Answers> {
  const parts = questions.flatMap((question) => {
    const value = valueOf(question as Loose)
    return value
      ? [fc.option(value, { freq: 9, nil: undefined }).map((value) => withComment(question, value))]
      : []
  })
  return fc.tuple(...parts).map((records) => Object.assign({}, ...records) as Answers)
}

function withComment(question: Question, value: unknown): Answers {
  if (value === undefined) return {}
  const key = question.getValueName()
  const hasWords = [value].flat().includes('other') || question.showCommentArea
  return hasWords ? { [key]: value, [`${key}-Comment`]: 'In words' } : { [key]: value }
}

function valueOf(question: Loose): fc.Arbitrary<unknown> | null {
  switch (question.getType()) {
    case 'text':
      return inputOf(question)
    case 'comment':
      return words(Number(question.getMaxLength?.call(question)) || 40)
    case 'boolean':
      return fc.constantFrom(call(question, 'getValueTrue'), call(question, 'getValueFalse'))
    case 'rating':
      return fc.constantFrom(...(question.visibleRateValues as Item[]).map(({ value }) => value))
    case 'radiogroup':
    case 'dropdown':
      return oneOf(offered(question))
    case 'imagepicker':
      return question.multiSelect ? someOf(question) : oneOf(offered(question))
    case 'checkbox':
    case 'tagbox':
      return someOf(question)
    case 'ranking':
      return shuffled(offered(question))
    case 'slider':
      return sliderOf(question)
    case 'signaturepad':
      return fc.constant(typedSignature('Ada'))
    case 'multipletext':
      return fieldsOf(question)
    case 'matrix':
      return rowsOf(question, oneOf((question.columns as Item[]).map(({ value }) => value)))
    case 'matrixdropdown':
      return rowsOf(question, recordOf(columnsOf(question)))
    case 'matrixdynamic':
      return entries(
        recordOf(columnsOf(question)),
        Number(question.minRowCount),
        Number(question.maxRowCount),
      )
    case 'paneldynamic':
      return entries(
        recordOf((question.template as { questions: Question[] }).questions),
        Number(question.minPanelCount),
        Number(question.maxPanelCount),
      )
    default:
      return null
  }
}

const call = (question: Loose, method: string): unknown => (question[method] as () => unknown).call(question)

const offered = (question: Loose) =>
  [question.choices, question.visibleChoices]
    .filter((list): list is Item[] => Array.isArray(list))
    .flat()
    .filter((item) => item !== question.selectAllItem)
    .map(({ value }) => value)

const oneOf = (values: unknown[]) => (values.length > 0 ? fc.constantFrom(...values) : fc.constant('x'))

function someOf(question: Loose): fc.Arbitrary<unknown> {
  const values = [...new Set(offered(question))]
  const most = Number(question.maxSelectedChoices) || values.length
  const least = Math.min(Number(question.minSelectedChoices) || 1, values.length)
  return fc.shuffledSubarray(values, {
    minLength: Math.min(least, most),
    maxLength: Math.min(most, values.length),
  })
}

const shuffled = (values: unknown[]) =>
  fc.shuffledSubarray([...new Set(values)], { minLength: new Set(values).size })

function numberIn(question: Loose, least: number, most: number): fc.Arbitrary<number> {
  const end = (value: unknown, or: number) =>
    typeof value === 'number' || /^-?\d+$/.test(String(value)) ? Number(value) : or
  const from = end(question.min, least)
  const to = Math.max(from, end(question.max, Math.max(most, from)))
  const step = Number(question.step) || 1
  return fc.nat(Math.min(1_000, Math.floor((to - from) / step))).map((steps) => from + steps * step)
}

function sliderOf(question: Loose): fc.Arbitrary<unknown> {
  const one = numberIn(question, 0, 100)
  if (question.sliderType !== 'range') return one
  return fc.tuple(one, one).map((ends) => ends.sort((a, b) => a - b))
}

const two = (number: number) => String(number).padStart(2, '0')
const day = fc.tuple(
  fc.integer({ min: 1990, max: 2040 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
)
const date = day.map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`)
const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`)

function inputOf(question: Loose): fc.Arbitrary<unknown> {
  switch (question.inputType) {
    case 'number':
    case 'range':
      return numberIn(question, -10, 1_000)
    case 'date':
      return date
    case 'time':
      return time
    case 'datetime-local':
      return fc.tuple(date, time).map(([date, time]) => `${date}T${time}`)
    case 'month':
      return date.map((date) => date.slice(0, 7))
    case 'week':
      return fc.integer({ min: 1, max: 52 }).map((week) => `2026-W${two(week)}`)
    case 'email':
      return fc.constantFrom('ada@example.org', 'a.b+c@example.co.uk')
    default:
      return words(Number(question.getMaxLength?.call(question)) || 40)
  }
}

function fieldsOf(question: Loose): fc.Arbitrary<unknown> {
  const items = question.items as { name: string; editor: Question }[]
  return fc.record(Object.fromEntries(items.map(({ name, editor }) => [name, inputOf(editor as Loose)])), {
    requiredKeys: items.filter(({ editor }, i) => i === 0 || editor.isRequired).map(({ name }) => name),
  })
}

function rowsOf(question: Loose, cell: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const rows = (question.rows as Item[]).map(({ value }) => String(value))
  return fc.record(Object.fromEntries(rows.map((row) => [row, cell])), { requiredKeys: rows.slice(0, 1) })
}

function columnsOf(question: Loose): Question[] {
  const columns = question.columns as { createCellQuestion: (row: null) => Question }[]
  const detail = question.detailPanel as { questions: Question[] } | undefined
  return [...columns.map((column) => column.createCellQuestion(null)), ...(detail?.questions ?? [])]
}

const entries = (one: fc.Arbitrary<unknown>, least: number, most: number) =>
  fc.array(one, { minLength: Math.min(least || 1, most), maxLength: Math.min(Math.max(least, 3), most) })
