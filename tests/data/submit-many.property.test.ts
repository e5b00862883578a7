import { beforeAll, describe, expect, test } from 'vitest'
import { submitMany } from '@/tests/rooms/responses/submit-many'
import { silenceSurveyCore } from '@/tests/rooms/responses/survey-core-says'
import { testDatabase } from '@/tests/support/test-database'
import { REAL_DEFINITIONS } from './real-definitions'

const { db, url } = await testDatabase()
const SHARE = Number(process.env.PROPERTY_RUNS ?? 100_000) / 100_000
const OF_PLANNED = { tiny: 40, small: 40, middling: 40, large: 4 }
const OF_MODELLED = { tiny: 4, small: 4, middling: 4, large: 2 }

describe('whatever is submitted to a real questionnaire is stored as it may be, or refused in words', () => {
  beforeAll(() => {
    silenceSurveyCore()
    process.env.DATABASE_URL = url // for the door, which brings a database of its own
  })

  test.each(REAL_DEFINITIONS)('$file', { timeout: 300_000 }, async ({ definition, isPlanned, size }) => {
    const count = Math.ceil((isPlanned ? OF_PLANNED : OF_MODELLED)[size] * SHARE)
    const { stored, refused } = await submitMany(db, definition, count)
    expect(stored + refused).toBe(count)
  })
})
