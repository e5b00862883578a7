import { beforeAll, describe, expect, test } from 'vitest'
import { submitMany } from '@/tests/rooms/responses/submit-many'
import { silenceSurveyCore } from '@/tests/rooms/responses/survey-core-says'
import { testDatabase } from '@/tests/support/test-database'
import { REAL_DEFINITIONS } from './real-definitions'

const { db } = await testDatabase()
const QUICK = REAL_DEFINITIONS.filter(({ isPlanned, isLarge }) => isPlanned && !isLarge)
const SLOW = REAL_DEFINITIONS.filter(({ isPlanned }) => !isPlanned)

describe('whatever is submitted to a real questionnaire is stored as it may be, or refused in words', () => {
  beforeAll(silenceSurveyCore)

  test.each(QUICK)('$file', { timeout: 300_000 }, async ({ definition }) => {
    const { stored, refused } = await submitMany(db, definition, 80)
    expect(stored + refused).toBe(80)
  })

  test.each(SLOW)('$file', { timeout: 300_000 }, async ({ definition }) => {
    const { stored, refused } = await submitMany(db, definition, 6)
    expect(stored + refused).toBe(6)
  })
})
