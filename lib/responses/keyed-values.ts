import { isDeepStrictEqual } from 'node:util'
import { isPlainObject } from './answer-text'
import { paperQuestions } from './paper-sheet'
import type { PaperAsk, PaperChoice, PaperQuestion, PaperSheet } from './paper-types'
import { signedName } from './signature'
import type { Answers } from './types'

/** What the fields of the form begin with, by name. */
export type KeyedValues = Record<string, string | string[]>

/** The way back from `keyedAnswers`: answers as the fields that hold them. */
export function keyedValues(
  sheet: Pick<PaperSheet, 'pages'>,
  answers: Answers,
  leftEmpty: string[] = [],
): KeyedValues {
  const questions = paperQuestions(sheet)
  const empty = questions
    .filter(({ name }) => leftEmpty.includes(name))
    .map(({ id }) => [`${id}-empty`, 'yes'])
  return { ...valuesOf(questions, answers), ...(Object.fromEntries(empty) as KeyedValues) }
}

function valuesOf(questions: PaperQuestion[], answers: Answers): KeyedValues {
  const values: KeyedValues = {}
  for (const { id, key, ask, comment } of questions) {
    const value = answers[key]
    if (value !== undefined && value !== null) Object.assign(values, fieldsOf(ask, id, value))
    const words = comment ? answers[comment.key] : undefined
    if (typeof words === 'string') values[`${id}-comment`] = words
  }
  return values
}

function fieldsOf(ask: PaperAsk, id: string, value: unknown): KeyedValues {
  switch (ask.kind) {
    case 'line':
      return inputFields(id, value)
    case 'lines':
      return { [id]: String(value) }
    case 'one':
      return { [id]: placeOf(ask.choices, value) }
    case 'several':
      return { [id]: [value].flat().map((one) => placeOf(ask.choices, one)) }
    case 'rank':
      return Object.fromEntries(
        [value].flat().map((one, i) => [`${id}-c${placeOf(ask.choices, one)}`, String(i + 1)]),
      )
    case 'signature':
      return { [id]: signedName(value) ?? '' }
    case 'range':
      return {
        [`${id}-from`]: String([value].flat()[0] ?? ''),
        [`${id}-to`]: String([value].flat()[1] ?? ''),
      }
    case 'grid':
      return merge(
        ask.rows.map(({ name }, i) => ({
          [`${id}-r${i}`]: [inRecord(value, name)]
            .flat()
            .filter((one) => one !== undefined)
            .map((one) => placeOf(ask.columns, one)),
        })),
      )
    case 'fields':
      return merge(
        ask.fields.map(({ name }, i) => {
          const one = inRecord(value, name)
          return one === undefined ? {} : inputFields(`${id}-f${i}`, one)
        }),
      )
    case 'groups':
      return merge(
        ask.groups.map(({ key, questions }) => {
          const one = Array.isArray(value) ? (value[Number(key)] as unknown) : inRecord(value, key)
          return isPlainObject(one) ? valuesOf(questions, one) : {}
        }),
      )
    case 'cannot':
      return {}
  }
}

const merge = (all: KeyedValues[]): KeyedValues => Object.assign({}, ...all) as KeyedValues

const inRecord = (value: unknown, key: string): unknown => (isPlainObject(value) ? value[key] : undefined)

const inputFields = (name: string, value: unknown): KeyedValues => ({ [name]: String(value) })

const placeOf = (choices: PaperChoice[], value: unknown) =>
  String(choices.findIndex((choice) => isDeepStrictEqual(choice.value, value)))
