import { describe, expect, it, test } from 'vitest'
import { cleanAnswer, comparableAnswer } from '@/lib/methods/themes/clean-answer'
import { isEmptyAnswer } from '@/lib/methods/themes/empty-answer'

describe('an answer is cleaned', () => {
  test.each([
    ['  two\r\n lines\tand a tab ', 'two lines and a tab'],
    ['ﬁne — it’s ½ done', "fine — it's 1⁄2 done"],
    ['zero\u200bwidth\u0000 and\u00a0hard\u2028spaces', 'zerowidth and hard spaces'],
    ['', ''],
    ['مرحبا 👍', 'مرحبا 👍'],
  ])('%j', (text, cleaned) => {
    expect(cleanAnswer(text)).toBe(cleaned)
    expect(cleanAnswer(cleaned)).toBe(cleaned)
  })

  it('what is compared has neither case nor signs', () => {
    expect(comparableAnswer("Don't — EVER — stop!!")).toBe('dont ever stop')
    expect(comparableAnswer('?!…')).toBe('')
  })
})

describe('what says nothing', () => {
  test.each(
    `Nothing|nothing.|N/A|n.a.|None|No|NO COMMENT|-|???|nil|Not applicable|nothing at all|Nothing at present.|I don't know
|Don’t know|can't think of anything|I cannot think of anything at the moment|nothing springs to mind|No, nothing really
|None that I can think of|not sure|no comments thank you|Nothing to add|I do not know|No suggestions|.|nope`.split(
      /\|\n?|\n\|/,
    ),
  )('“%s” is set aside', (text) => expect(isEmptyAnswer(cleanAnswer(text))).toBe(true))

  test.each([
    'There is nothing to do for young people',
    'Nothing to do',
    'No police',
    'No-one listens',
    'Nothing, the staff were excellent',
    'Not enough buses',
    'Food',
    'ok',
    'Yes',
    'None of the officers came back to me',
    'Nothing works',
    'I cannot sleep',
  ])('“%s” is kept', (text) => expect(isEmptyAnswer(cleanAnswer(text))).toBe(false))
})
