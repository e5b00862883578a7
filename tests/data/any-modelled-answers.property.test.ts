import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendMany } from '@/tests/rooms/responses/any-answers'
import { silenceSurveyCore } from '@/tests/rooms/responses/survey-core-says'
import { REAL_DEFINITIONS } from './real-definitions'

/** Of the usual number: here each check makes models of survey-core, and takes hundreds of times as long. */
const SHARE = Number(process.env.PROPERTY_RUNS ?? 100_000) / 100_000

const modelled = REAL_DEFINITIONS.filter(({ isPlanned }) => !isPlanned)
const RUNS = { tiny: 40, small: 30, middling: 8, large: 3 }

describe('whatever is sent to a real questionnaire with tables, repeated groups and sums', () => {
  const total = { sent: 0, accepted: 0 }
  beforeAll(silenceSurveyCore)
  afterAll(() => console.log(`${total.sent} payloads sent, ${total.accepted} accepted`))

  test('there are all kinds', () => expect(modelled.length).toBeGreaterThan(45))

  test.each(modelled)(
    '$file: nothing is accepted that it forbids',
    { timeout: 300_000 },
    ({ definition, size }) => {
      const runs = Math.ceil(RUNS[size] * SHARE)
      const { sent, accepted } = sendMany(definition, runs)
      total.sent += sent
      total.accepted += accepted
      expect(sent).toBe(runs)
    },
  )

  test('many are accepted', () => expect(total.accepted).toBeGreaterThan(total.sent / 6))
})
