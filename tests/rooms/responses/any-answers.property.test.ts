import { beforeAll, describe, expect, it } from 'vitest'
import { isPlanned, sendMany } from './any-answers'
import { NESTED } from './nested-questionnaire'
import { MODELLED, PLANNED } from './questionnaires'
import { silenceSurveyCore } from './survey-core-says'

beforeAll(silenceSurveyCore)

describe('nothing is accepted that survey-core or the definition forbids', () => {
  it.each([
    ['planned', PLANNED, true, 1_500],
    ['modelled', MODELLED, false, 80],
    ['nested', NESTED, false, 60],
  ])('of a %s questionnaire', { timeout: 120_000 }, (_, definition, planned, runs) => {
    expect(isPlanned(definition)).toBe(planned)
    const { sent, accepted } = sendMany(definition, runs)
    expect(sent).toBe(runs)
    // A check that refuses everything would prove nothing.
    expect(accepted).toBeGreaterThan(runs / 30)
  })
})
