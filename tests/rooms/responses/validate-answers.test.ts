import { describe, expect, it } from 'vitest'
import { validateAnswers } from '@/lib/responses/validate-answers'
import type { Answers } from '@/lib/responses/types'
import { MODELLED, PLANNED } from './questionnaires'

const RIGHT = { mode: 'bus', grid: { one: 'yes', two: 3 }, tags: [1, 2] }

function codesOf(definition: object, answers: unknown, partial = false): string[] {
  const result = validateAnswers(definition as Record<string, unknown>, answers, { partial })
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`)
}
const planned = (over: Answers) => codesOf(PLANNED, { ...RIGHT, ...over })
const modelled = (over: Answers) => codesOf(MODELLED, over)

describe('answers as they should be', () => {
  it('are accepted', () => {
    const answers = {
      ...RIGHT,
      mode: 'other',
      'mode-Comment': 'On foot',
      days: ['mon', 'tue'],
      members: 200,
      many: 'We are liked',
      how: 5,
      again: 'rail',
      agrees2: false,
      mail: 'a@example.org',
      tags: [1, 3],
    }
    expect(validateAnswers(PLANNED, answers)).toEqual({ ok: true, answers })
  })

  it('lose their blanks, and keep their words', () => {
    const given = { ...RIGHT, free: ' two\r\nlines ', mail: '  ', days: [], members: null, many: undefined }
    expect(validateAnswers(PLANNED, given)).toEqual({
      ok: true,
      answers: { ...RIGHT, free: ' two\nlines ' },
    })
  })

  it('lose what PostgreSQL cannot keep', () => {
    const result = validateAnswers(PLANNED, { ...RIGHT, free: 'a\u0000b\u000bc\ud800d' })
    expect(result.answers.free).toBe('ab\nc\ufffdd')
  })

  it('get what is worked out from them', () => {
    const result = validateAnswers(MODELLED, { a: 4, parts: { south: 1 } })
    expect(result).toEqual({ ok: true, answers: { a: 4, parts: { south: 1 }, sum: 5 } })
    const unseen = validateAnswers(MODELLED, { a: 4, parts: { south: 1, north: '\0' } })
    expect(unseen).toEqual(result)
  })
})

describe('what is refused, with its question', () => {
  it.each([
    ['an unknown key', { bogus: 1 }, ['bogus unknown']],
    ['a prototype key', JSON.parse('{"__proto__": {"polluted": 1}}') as Answers, ['__proto__ unknown']],
    ['constructor', { constructor: 'x' }, ['constructor unknown']],
    ['a choice not offered', { mode: 'tram' }, ['mode choice']],
    ['a choice of another type', { mode: '7' }, ['mode choice']],
    ['a list for one choice', { mode: ['bus'] }, ['mode type']],
    ['other without words', { mode: 'other' }, ['mode-Comment other']],
    ['words without other', { 'mode-Comment': 'On foot' }, ['mode-Comment hidden']],
    ['a missing answer', { mode: undefined }, ['mode required']],
    ['only space', { mode: 'car', plate: '   ' }, ['plate required']],
    ['an answer to what is not asked', { plate: 'x' }, ['plate hidden']],
    ['an answer in a hidden panel', { how: 3 }, ['how hidden']],
    ['an answer on a hidden page', { agrees2: true }, ['agrees2 hidden']],
    ['over-long text', { mode: 'car', plate: 'x'.repeat(11) }, ['plate too-long']],
    ['over-long text where no limit is set', { members: 20, many: 'x'.repeat(20_001) }, ['many too-long']],
    ['text of a wrong type', { free: 5 }, ['free type']],
    ['a number as text', { members: '5' }, ['members type']],
    ['no number', { members: NaN }, ['members type']],
    ['infinity', { members: Infinity }, ['members type']],
    ['too small a number', { members: -1 }, ['members too-small']],
    ['too large a number', { members: 1001 }, ['members too-large']],
    ['part of a member', { members: 1.5 }, ['members step']],
    ['too many choices', { days: ['mon', 'tue', 'wed'] }, ['days too-many']],
    ['far too many', { days: Array<string>(100_000).fill('mon') }, ['days too-many']],
    ['a choice twice', { days: ['mon', 'mon'] }, ['days duplicate']],
    ['none and another', { days: ['none', 'mon'] }, ['days exclusive']],
    ['no list', { days: 'mon' }, ['days type']],
    ['too few choices', { tags: [1] }, ['tags too-few']],
    ['off the scale', { members: 20, how: 6 }, ['how choice']],
    ['between its points', { members: 20, how: 2.5 }, ['how choice']],
    ['no boolean', { agrees: 'true' }, ['agrees choice']],
    ['an unknown row', { grid: { one: 'yes', two: 'no', six: 'yes' } }, ['grid.six row']],
    ['an unknown cell', { grid: { one: 'maybe', two: 'no' } }, ['grid.one choice']],
    ['a row left out', { grid: { one: 'yes' } }, ['grid required']],
    ['a matrix that is none', { grid: 'yes' }, ['grid type']],
    ['a wrong address', { mail: 'nobody' }, ['mail format']],
    ['a broken rule', { days: ['mon'], again: 'bus' }, ['again rule']],
    ['too short a text', { free: 'ab' }, ['free rule']],
  ])('%s', (_, over, problems) => {
    expect(planned(over)).toEqual(problems)
  })

  it.each([
    ['a computed answer that is wrong', { a: 4, sum: 6 }, ['sum computed']],
    ['a choice that is not carried over', { source: ['x'], best: 'y' }, ['best choice']],
    ['a choice hidden by another answer', { a: 1, some: 'big' }, ['some choice']],
    ['a short ranking', { order: ['p', 'q'] }, ['order too-few']],
    ['an unknown field', { parts: { south: 1, west: 'x' } }, ['parts.west row']],
    ['an over-long field', { parts: { south: 1, north: 'northern' } }, ['parts.north too-long']],
    ['a date that is none', { when: '2026-02-30' }, ['when format']],
    ['too early a date', { when: '2025-12-31' }, ['when too-small']],
    ['a time that is none', { at: '25:00' }, ['at format']],
    ['a text too long for one of two that share it', { a: 3, shared: '123456' }, ['shared too-long']],
    ['a missing answer after a calculated value', { a: 6 }, ['late required']],
    ['an answer before it', { a: 2, late: 'x' }, ['late hidden']],
  ])('%s', (_, over, problems) => {
    expect(modelled({ parts: { south: 1 }, ...over })).toEqual(problems)
  })

  it.each([null, undefined, 5, 'text', [], new Date(), new Map()])('%s for all answers', (given) => {
    expect(codesOf(PLANNED, given)).toEqual([' type'])
  })

  it('very many keys, in one problem', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i]))
    expect(codesOf(PLANNED, many)).toEqual([' too-much'])
  })

  it('deep objects', () => {
    let deep: unknown = 'x'
    for (let i = 0; i < 10_000; i++) deep = { one: deep }
    expect(planned({ grid: deep })).toEqual(['grid.one choice'])
    expect(planned({ free: deep })).toEqual(['free type'])
  })

  it('names the question as people know it, and what to do', () => {
    const result = validateAnswers(PLANNED, { ...RIGHT, mode: 'car' })
    expect(result).toMatchObject({
      ok: false,
      problems: [{ question: 'plate', title: 'Why by car?', code: 'required' }],
    })
  })
})

describe('a draft', () => {
  it('may be unfinished', () => {
    const draft = {
      mode: 'other',
      plate: 'x',
      days: [],
      members: -5,
      tags: [1],
      mail: 'a@',
      grid: { one: 'no' },
    }
    expect(codesOf(PLANNED, draft, true)).toEqual([])
  })

  it('loses only what can never be an answer', () => {
    const result = validateAnswers(PLANNED, { mode: 'tram', free: 'Words', bogus: 1 }, { partial: true })
    expect(result.answers).toEqual({ free: 'Words' })
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual(['mode', 'bogus'])
  })
})

it('does not remember the submission before', () => {
  const other = { a: 6, late: 'x', parts: { south: 1 }, 'source-Comment': 'y', source: ['x'] }
  expect(modelled(other)).toEqual([])
  expect(validateAnswers(MODELLED, { parts: { south: 2 } })).toEqual({
    ok: true,
    answers: { parts: { south: 2 }, sum: 1 },
  })
})
