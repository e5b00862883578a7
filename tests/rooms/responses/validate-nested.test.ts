import { describe, expect, it } from 'vitest'
import { answerLines } from '@/lib/responses/answer-lines'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { signedName, typedSignature } from '@/lib/responses/signature'
import { validateAnswers } from '@/lib/responses/validate-answers'
import type { Answers } from '@/lib/responses/types'
import { NESTED } from './nested-questionnaire'

const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg=='
const svg = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`

const problemsOf = (answers: unknown, partial = false) => {
  const result = validateAnswers(NESTED, answers, { partial })
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`)
}
const crimes = (...entries: unknown[]) => ({ any: true, crimes: entries })

describe('answers inside groups and tables', () => {
  it('are accepted as they should be, and worked out', () => {
    const answers = {
      any: true,
      crimes: [
        { what: 'Theft', told: 'no', why: 'No hope', people: [{ age: 20 }, {}, { age: 0 }] },
        { what: 'Noise', told: 'other', 'told-Comment': 'By letter' },
      ],
      meetings: [
        { how: 'good', many: 3 },
        { how: 'bad', many: 0, fault: 'Cold', note: 'Brr' },
      ],
      places: { north: { safe: false, score: 3 }, south: { score: 1 } },
      grid: { x: 'q', y: 'p' },
      logo: ['bear'],
      known: ['m', 'k'],
      best: ['k', 'm'],
      heat: 14,
      span: [0, 50],
      sign: PNG,
    }
    const meetings = answers.meetings.map((row) => ({ ...row, twice: row.many * 2 }))
    expect(validateAnswers(NESTED, answers)).toEqual({ ok: true, answers: { ...answers, meetings } })
  })

  it('lose blanks and empty groups, not their places', () => {
    const given = { meetings: [{ many: 1, how: '' }, null, { many: 2 }], places: { north: { safe: null } } }
    expect(validateAnswers(NESTED, given, { partial: true }).answers).toEqual({
      meetings: [{ many: 1 }, {}, { many: 2 }],
    })
    expect(validateAnswers(NESTED, { meetings: [{}, {}] })).toEqual({ ok: true, answers: {} })
  })

  it.each([
    ['an unknown question inside', crimes({ what: 'x', bogus: 1 }), ['crimes[0].bogus unknown']],
    [
      'a prototype inside',
      crimes(JSON.parse('{"what": "x", "__proto__": {"polluted": 1}}')),
      ['crimes[0].__proto__ unknown'],
    ],
    ['a group that is none', crimes('x'), ['crimes[0] type']],
    ['groups that are no list', { any: true, crimes: { what: 'x' } }, ['crimes type']],
    ['too many groups', crimes(...Array<object>(4).fill({ what: 'x' })), ['crimes too-many']],
    ['a missing answer inside', crimes({ what: 'x' }, { told: 'yes' }), ['crimes[1].what required']],
    ['a missing group', { any: true }, ['crimes[0].what required']],
    ['over-long text', crimes({ what: 'x'.repeat(21) }), ['crimes[0].what too-long']],
    ['a choice not offered', crimes({ what: 'x', told: 'maybe' }), ['crimes[0].told choice']],
    ['other without words', crimes({ what: 'x', told: 'other' }), ['crimes[0].told-Comment other']],
    ['words without other', crimes({ what: 'x', 'told-Comment': 'y' }), ['crimes[0].told-Comment hidden']],
    ['what is hidden inside', crimes({ what: 'x', told: 'yes', why: 'y' }), ['crimes[0].why hidden']],
    ['hidden groups', { any: false, crimes: [{ what: 'x' }] }, ['crimes hidden']],
    [
      'wrong groups in groups',
      crimes({ what: 'x', people: [{}, { age: 121 }] }),
      ['crimes[0].people[1].age too-large'],
    ],
    ['text for a number', { meetings: [{ many: '3' }] }, ['meetings[0].many type']],
    ['too many rows', { meetings: Array<object>(5).fill({ many: 1 }) }, ['meetings too-many']],
    ['a hidden cell', { meetings: [{ many: 1, how: 'good', fault: 'x' }] }, ['meetings[0].fault hidden']],
    ['a cell not offered', { meetings: [{ many: 1, how: 'ugly' }] }, ['meetings[0].how choice']],
    ['a missing cell', { meetings: [{ how: 'good' }] }, ['meetings[0].many required']],
    ['a wrong sum', { meetings: [{ many: 1, twice: 3 }] }, ['meetings[0].twice computed']],
    ['over-long detail', { meetings: [{ many: 1, note: '123456' }] }, ['meetings[0].note too-long']],
    ['an unknown row', { places: { west: { safe: true } } }, ['places.west row']],
    ['an unknown column', { places: { north: { nice: true } } }, ['places.north.nice unknown']],
    ['a hidden row', { any: false, places: { south: { safe: true } } }, ['places.south hidden']],
    ['a point off the scale', { places: { north: { score: 4 } } }, ['places.north.score choice']],
    ['a hidden row of choices', { grid: { y: 'p' } }, ['grid.y hidden']],
    ['a hidden column of choices', { grid: { x: 'q' } }, ['grid.x choice']],
    ['a picture not offered', { logo: ['lion', 'wolf'] }, ['logo choice']],
    ['one picture for several', { logo: 'lion' }, ['logo type']],
    ['a short order', { known: ['k', 'm'], best: ['m'] }, ['best too-few']],
    ['an order of what was not chosen', { known: ['k', 'm'], best: ['m', 'l'] }, ['best choice']],
    ['a list with a hole', crimes(...(Array(2) as unknown[])), ['crimes[0].what required']],
    ['a number off the slider', { heat: 22 }, ['heat too-large']],
    ['a number between its steps', { heat: 13 }, ['heat step']],
    ['one end of two', { span: 5 }, ['span type']],
    ['three ends', { span: [1, 2, 3] }, ['span type']],
    ['ends the wrong way round', { span: [9, 2] }, ['span order']],
    ['words for a signature', { sign: 'Ada Lovelace' }, ['sign format']],
    ['a page for a signature', { sign: 'data:text/html;base64,PHA+' }, ['sign format']],
    ['a picture from elsewhere', { sign: 'https://example.org/sign.png' }, ['sign format']],
    ['a script as a signature', { sign: svg('<svg><script>alert(1)</script></svg>') }, ['sign format']],
    ['a handler in one', { sign: svg('<svg onload="alert(1)"></svg>') }, ['sign format']],
    ['a link in one', { sign: svg('<svg><a href="https://example.org">x</a></svg>') }, ['sign format']],
    ['an entity in one', { sign: svg('<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>') }, ['sign format']],
    ['a photograph as one', { sign: `${PNG}${'A'.repeat(150_000)}` }, ['sign too-long']],
  ])('%s: refused by its place', (_, answers, problems) => {
    expect(problemsOf(answers)).toEqual(problems)
  })

  it('says in words where it is', () => {
    const result = validateAnswers(NESTED, crimes({ what: 'x' }, { what: 'y', people: [{ age: -1 }] }))
    expect(result).toMatchObject({
      problems: [{ question: 'crimes', key: 'crimes', title: 'Crimes (2, Who was there?, 1, age)' }],
    })
  })

  it('a draft may be unfinished inside, and loses what is not asked when it is submitted', () => {
    const draft: Answers = {
      any: true,
      crimes: [{ told: 'yes', why: 'left over' }, {}],
      meetings: [{ how: 'good', many: 1, fault: 'left over' }],
      places: { south: { score: 2 } },
      grid: { y: 'p', x: 'p' },
    }
    expect(problemsOf(draft, true)).toEqual([])
    expect(askedAnswers(NESTED, { ...draft, any: false })).toEqual({
      any: false,
      meetings: [{ how: 'good', many: 1 }],
      grid: { x: 'p' },
    })
    expect(askedAnswers(NESTED, draft).crimes).toEqual([{ told: 'yes' }, {}])
  })
})

describe('a typed name', () => {
  it.each(['Ada Lovelace', `O'Brien & "Sons" <x>`, 'نورا', 'a\u0000b\ud800'])('%s is a signature', (name) => {
    const signature = typedSignature(name)
    expect(problemsOf({ sign: signature })).toEqual([])
    expect(signedName(signature)).toBe(name.replace('\u0000', '').toWellFormed())
  })

  it('is none where it was drawn', () => expect(signedName(PNG)).toBeNull())
})

it('people read it line by line', () => {
  const answers = {
    crimes: [{ what: 'Theft', told: 'other', 'told-Comment': 'By letter', people: [{ age: 7 }] }],
    places: { south: { score: 2 } },
    logo: ['bear'],
    sign: typedSignature('Ada'),
  }
  const lines = answerLines(NESTED, answers).flatMap(({ question, lines }) =>
    lines.map((line) => `${question}: ${line}`),
  )
  expect(lines).toEqual([
    'Crimes: 1, What happened?: Theft',
    'Crimes: 1, Did you tell us?: Other (describe): By letter',
    'Crimes: 1, Who was there?: 1, age: 7',
    'Places: The south, score: 2',
    'Which one?: bear',
    'Sign here: Ada',
  ])
})
