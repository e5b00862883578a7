import fc from 'fast-check'
import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { modelRules } from '@/lib/responses/model-rules'
import { planRules } from '@/lib/responses/plan-rules'
import { validateAnswers } from '@/lib/responses/validate-answers'
import type { Answers } from '@/lib/responses/types'
import { MODELLED, PLANNED } from './questionnaires'

/** Values that are often right, sometimes nearly, sometimes anything at all. */
const mostly = (right: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 40, arbitrary: right },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', ' ', 'other', 'none', 0, -0, 5, true, null, undefined, [], {}),
    },
    { weight: 1, arbitrary: fc.anything() },
  )
const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 12 }))
const many = (...of: unknown[]) => fc.subarray(of, { minLength: 0 })

const planned = fc.record(
  {
    mode: mostly(fc.constantFrom('bus', 'rail', 'car', 7, 'other')),
    'mode-Comment': mostly(words),
    plate: mostly(words),
    days: mostly(many('mon', 'tue', 'wed', 'none', 'other')),
    'days-Comment': mostly(words),
    many: mostly(words),
    how: mostly(fc.integer({ min: 0, max: 6 })),
    members: mostly(fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double())),
    agrees2: mostly(fc.boolean()),
    again: mostly(fc.constantFrom('bus', 'rail', 'car')),
    agrees: mostly(fc.boolean()),
    mail: mostly(fc.oneof(fc.emailAddress(), words)),
    grid: mostly(
      fc.record(
        { one: fc.constantFrom('yes', 'no', 3, '3'), two: fc.constantFrom('yes', 'no', 3) },
        { requiredKeys: ['two'] },
      ),
    ),
    tags: mostly(many(1, 2, 3)),
    free: mostly(words),
  },
  { requiredKeys: ['mode', 'grid', 'tags'] },
)

const modelled = fc.record(
  {
    a: mostly(fc.integer({ min: 0, max: 10 })),
    sum: fc.option(fc.integer({ min: 0, max: 11 }), { nil: undefined, freq: 1 }),
    source: mostly(many('x', 'y', 'z')),
    'source-Comment': mostly(words),
    best: fc.constantFrom(undefined, undefined, 'x', 'y'),
    some: mostly(fc.constantFrom('always', 'big')),
    order: mostly(fc.shuffledSubarray(['p', 'q', 'r'], { minLength: 3 })),
    parts: mostly(fc.record({ north: words, south: fc.integer() }, { requiredKeys: ['south'] })),
    when: mostly(fc.constant('2026-02-03')),
    at: mostly(fc.constant('10:00')),
    shared: mostly(words),
    late: mostly(words),
  },
  { requiredKeys: ['parts'] },
)

/** What survey-core itself says of answers, in a model that has seen nothing else. */
function byFreshModel(definition: object, answers: Answers) {
  const model = new Model(definition)
  model.clearInvisibleValues = 'none'
  model.data = structuredClone(answers)
  return { ok: model.validate(true, false), data: model.data as Answers }
}

describe.each([
  ['planned', PLANNED, planned, 2000],
  // Each run makes models, which takes its time.
  ['modelled', MODELLED, modelled, 40],
] as const)('whatever is sent to a %s questionnaire', (_, definition, arbitrary, numRuns) => {
  it('is answered, never thrown at', { timeout: 120_000 }, () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
      arbitrary,
    )
    fc.assert(
      fc.property(anything, fc.boolean(), (given, partial) => {
        const result = validateAnswers(definition, given, { partial })
        expect(typeof result.ok).toBe('boolean')
      }),
      { numRuns },
    )
  })

  it('and accepted, survives JSON, is accepted again, and by survey-core', { timeout: 120_000 }, () => {
    let accepted = 0
    fc.assert(
      fc.property(arbitrary, fc.boolean(), (raw, asDraft) => {
        // Half of them as a draft would be submitted: what can be kept, of what is asked.
        const kept = () => validateAnswers(definition, raw, { partial: true }).answers
        const given = asDraft ? askedAnswers(definition, kept()) : raw
        const result = validateAnswers(definition, given)
        if (!result.ok) return
        accepted++
        expect(JSON.parse(JSON.stringify(result.answers))).toEqual(result.answers)
        expect(validateAnswers(definition, result.answers)).toEqual(result)
        const fresh = byFreshModel(definition, result.answers)
        expect(fresh).toEqual({ ok: true, data: result.answers })
      }),
      { numRuns },
    )
    expect(accepted).toBeGreaterThan(numRuns / 50)
  })
})

it('the planned rules say what the model says', { timeout: 120_000 }, () => {
  const plan = planRules(PLANNED, new Model(PLANNED))!
  const model = modelRules(PLANNED)
  fc.assert(
    fc.property(planned, (given) => {
      const { answers } = validateAnswers(PLANNED, given, { partial: true })
      const said = (rules: typeof plan) => {
        const names = new Set<string>()
        rules.check(answers, (question) => names.add(question))
        return [...names].sort()
      }
      // The model also says what our shapes say already; the plan may never say less of what is left.
      const shapes = validateAnswers(PLANNED, answers)
      if (!shapes.ok && shapes.problems.some(({ code }) => SHAPE.has(code))) return
      expect(said(plan)).toEqual(said(model))
    }),
    { numRuns: 150 },
  )
})

it('and shows what the model shows', { timeout: 120_000 }, () => {
  const plan = planRules(PLANNED, new Model(PLANNED))!
  const model = modelRules(PLANNED)
  const seen = new Set<string>()
  fc.assert(
    fc.property(planned, (given) => {
      const { answers } = validateAnswers(PLANNED, given, { partial: true })
      const shown = plan.shown(answers)
      expect(shown).toEqual(model.shown(answers))
      seen.add(shown.pages.join())
    }),
    { numRuns: 60 },
  )
  expect(seen.size, 'pages come and go').toBeGreaterThan(1)
})

const SHAPE = new Set([
  'too-many',
  'too-few',
  'exclusive',
  'format',
  'step',
  'too-small',
  'too-large',
  'other',
])
