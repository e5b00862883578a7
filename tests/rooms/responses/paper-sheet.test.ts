import { describe, expect, it } from 'vitest'
import { keyedAnswers, type Typed } from '@/lib/responses/keyed-answers'
import { keyedValues } from '@/lib/responses/keyed-values'
import { paperQuestions, paperSheet } from '@/lib/responses/paper-sheet'

const sheetOf = (...elements: object[]) => paperSheet({ pages: [{ name: 'p', elements }] })
const routingOf = (visibleIf: string) =>
  paperQuestions(
    sheetOf(
      { type: 'radiogroup', name: 'one', choices: [{ value: 'y', text: 'Yes' }, 'no'] },
      { type: 'rating', name: 'stars' },
      { type: 'comment', name: 'last', visibleIf },
    ),
  )[2]!.routing

describe('routing in words', () => {
  it.each([
    ["{one} = 'y'", 'Answer this only if you ticked “Yes” in question 1.'],
    ["{one} != 'y'", 'Answer this only if you did not tick “Yes” in question 1.'],
    ['{one} notempty', 'Answer this only if you answered question 1.'],
    [
      "{stars} > 3 and {one} = 'no'",
      'Answer this only if your answer to question 2 is more than 3 and you ticked “no” in question 1.',
    ],
    ["iif({one} = 'y', true, false)", 'Answer this if it applies to you.'],
    ["{one} = 'never offered'", 'Answer this if it applies to you.'],
  ])('%s: %s', (condition, words) => expect(routingOf(condition)).toBe(words))
})

it('what is keyed in by the sheet is what fills it again', () => {
  const sheet = sheetOf(
    { type: 'text', name: 'number', inputType: 'number' },
    { type: 'comment', name: 'words' },
    { type: 'boolean', name: 'agree' },
    { type: 'checkbox', name: 'some', choices: [1, 2, 3], showOtherItem: true },
    { type: 'ranking', name: 'order', choices: ['x', 'y'] },
    { type: 'matrix', name: 'grid', rows: ['r1', 'r2'], columns: ['a', 'b'] },
    { type: 'multipletext', name: 'fields', items: [{ name: 'f1' }] },
    { type: 'paneldynamic', name: 'groups', templateElements: [{ type: 'text', name: 'what' }] },
    { type: 'html', name: 'note', html: '<p>Read this</p>' },
  )
  expect(paperQuestions(sheet).map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  const answers = {
    ...{ number: 7, words: 'Two\nlines', agree: false, some: [3, 'other'], 'some-Comment': 'own' },
    ...{ order: ['y', 'x'], grid: { r2: 'b' }, fields: { f1: 'here' }, groups: [{ what: 'this' }] },
  }
  const values = keyedValues(sheet, answers)
  const typed: Typed = {
    one: (name) => [values[name] ?? ''].flat()[0] ?? '',
    all: (name) => [values[name] ?? []].flat(),
  }
  expect(keyedAnswers(sheet, typed)).toEqual(answers)
})
