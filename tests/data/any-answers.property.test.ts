import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendMany } from '@/tests/rooms/responses/any-answers'
import { silenceSurveyCore } from '@/tests/rooms/responses/survey-core-says'
import { REAL_DEFINITIONS, type Asking } from './real-definitions'

/** What must be sent in all. */
const IN_ALL = Number(process.env.PROPERTY_RUNS ?? 100_000)

const planned = REAL_DEFINITIONS.filter(({ isPlanned }) => isPlanned)
const numberOf = (size: Asking['size']) => planned.filter((asking) => asking.size === size).length
const SHARES = { large: 0.05, middling: 0.5, small: 1, tiny: 4 }
const shares = Object.entries(SHARES).reduce(
  (sum, [size, share]) => sum + share * numberOf(size as Asking['size']),
  0,
)
const runsOf = (size: Asking['size']) => Math.ceil((IN_ALL * SHARES[size]) / shares)

/** Those that need a model of survey-core for each check, hundreds of times as long, are in any-modelled-answers. */
describe('whatever is sent to a real questionnaire', () => {
  const total = { sent: 0, accepted: 0 }
  beforeAll(silenceSurveyCore)
  afterAll(() => console.log(`${total.sent} payloads sent, ${total.accepted} accepted`))

  test('there are all kinds', () => {
    expect(planned.length).toBeGreaterThan(45)
    for (const size of ['tiny', 'small', 'middling', 'large'] as const)
      expect(numberOf(size), size).toBeGreaterThan(0)
  })

  test.each(planned)(
    '$file: nothing is accepted that it forbids',
    { timeout: 300_000 },
    ({ file, definition, size }) => {
      const { sent, accepted } = sendMany(definition, runsOf(size))
      total.sent += sent
      total.accepted += accepted
      expect(sent).toBe(runsOf(size))
      // What was mended may have become impossible to answer.
      if (!file.endsWith('(mended)') && sent > 20) expect(accepted).toBeGreaterThan(0)
    },
  )

  test('a hundred thousand of them, and many accepted', () => {
    expect(total.sent).toBeGreaterThanOrEqual(IN_ALL)
    expect(total.accepted).toBeGreaterThan(IN_ALL / 4)
  })
})
