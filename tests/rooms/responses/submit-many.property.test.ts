import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/tests/support/test-database'
import { NESTED } from './nested-questionnaire'
import { MODELLED, PLANNED } from './questionnaires'
import { submitMany } from './submit-many'
import { silenceSurveyCore } from './survey-core-says'

const { db, url } = await testDatabase()
beforeAll(() => {
  silenceSurveyCore()
  process.env.DATABASE_URL = url // for the door, which brings a database of its own
})

describe('whatever is submitted is stored as it may be, or refused in words', () => {
  it.each([
    ['planned', PLANNED, 150],
    ['modelled', MODELLED, 15],
    ['nested', NESTED, 15],
  ])('of a %s questionnaire', { timeout: 120_000 }, async (_, definition, count) => {
    const { stored, refused } = await submitMany(db, definition, count)
    expect(stored + refused).toBe(count)
    expect(refused).toBeGreaterThan(0)
    if (definition === PLANNED) expect(stored).toBeGreaterThan(5)
  })
})
