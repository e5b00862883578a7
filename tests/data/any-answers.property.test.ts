import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendMany } from '@/tests/rooms/responses/any-answers'
import { silenceSurveyCore } from '@/tests/rooms/responses/survey-core-says'
import { REAL_DEFINITIONS, type Asking } from './real-definitions'

/** What must be sent in all; most of it to what is checked by plan, since a model takes milliseconds for each. */
const IN_ALL = Number(process.env.PROPERTY_RUNS ?? 100_000)
const TO_MODELLED = Math.ceil(IN_ALL / 2_000)
const TO_LARGE = Math.ceil(IN_ALL / 1_000)

const isQuick = ({ isPlanned, isLarge }: Asking) => isPlanned && !isLarge
const quick = REAL_DEFINITIONS.filter(isQuick)
const slow = REAL_DEFINITIONS.filter((asking) => !isQuick(asking))
const runsOfSlow = ({ isPlanned }: Asking) => (isPlanned ? TO_LARGE : TO_MODELLED)
const toSlow = slow.reduce((sum, asking) => sum + runsOfSlow(asking), 0)
const toQuick = Math.ceil((IN_ALL - toSlow) / quick.length)

describe('whatever is sent to a real questionnaire', () => {
  const total = { sent: 0, accepted: 0 }
  beforeAll(silenceSurveyCore)
  afterAll(() => console.log(`${total.sent} payloads sent, ${total.accepted} accepted`))

  test('there are all kinds', () => {
    expect(REAL_DEFINITIONS.length).toBeGreaterThan(60)
    expect(quick.length).toBeGreaterThan(25)
    expect(slow.length).toBeGreaterThan(20)
  })

  test.each(REAL_DEFINITIONS)(
    '$file: nothing is accepted that it forbids',
    { timeout: 900_000 },
    (asking) => {
      const runs = isQuick(asking) ? toQuick : runsOfSlow(asking)
      const { sent, accepted } = sendMany(asking.definition, runs)
      total.sent += sent
      total.accepted += accepted
      expect(sent).toBe(runs)
      // What was mended may have become impossible to answer.
      if (isQuick(asking) && !asking.file.endsWith('(mended)')) expect(accepted).toBeGreaterThan(0)
    },
  )

  test('a hundred thousand of them, and many accepted', () => {
    expect(total.sent).toBeGreaterThanOrEqual(IN_ALL)
    expect(total.accepted).toBeGreaterThan(IN_ALL / 5)
  })
})
