import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { Model } from 'survey-core'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { onServer } from '@/lib/responses/on-server'
import { isPlannable } from '@/lib/responses/plannable'
import type { Definition } from '@/lib/responses/types'
import { validateAnswers } from '@/lib/responses/validate-answers'
import { rightAnswers } from './right-answers'
import { surveyCoreSays } from './survey-core-says'
import { wrongAnswers } from './wrong-answers'

/** The same payloads each time; another number looks elsewhere. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 20_100_129)

/** Whether a definition is checked by the quick plan, which takes microseconds, or by a model, which takes milliseconds. */
export const isPlanned = (definition: Definition) =>
  isPlannable(onServer(definition), new Model(onServer(definition)))

/** What might be sent as the answers to a definition: right, right but for what is hidden, wrong here and there, nonsense. */
export function anyAnswers(definition: Definition): fc.Arbitrary<unknown> {
  const right = rightAnswers(definition)
  const asked = right.map((answers) =>
    askedAnswers(definition, validateAnswers(definition, answers, { partial: true }).answers),
  )
  return fc.oneof(
    { weight: 3, arbitrary: asked },
    { weight: 1, arbitrary: right },
    { weight: 3, arbitrary: wrongAnswers(right) },
    { weight: 2, arbitrary: wrongAnswers(asked) },
  )
}

/**
 * A check of one payload: whatever it is, it is answered; and what is accepted is plain JSON that PostgreSQL can keep,
 * is accepted again as it stands, and survey-core has nothing against it.
 */
export function payloadCheck(definition: Definition) {
  const says = surveyCoreSays(definition)
  const seen = new Set<string>()
  const counted = { sent: 0, accepted: 0 }
  const check = (payload: unknown): void => {
    counted.sent++
    const result = validateAnswers(definition, payload)
    if (!result.ok) {
      if (result.problems.length === 0) throw new Error('refused without a reason')
      return
    }
    counted.accepted++
    const { answers } = result
    const text = JSON.stringify(answers)
    if (seen.has(text)) return
    seen.add(text)
    if (!isDeepStrictEqual(JSON.parse(text), answers)) throw new Error(`is not JSON: ${text}`)
    if (/\\u0000|\\ud[89a-f]/.test(text)) throw new Error(`cannot be kept by PostgreSQL: ${text}`)
    const objection = says(answers, counted.accepted % 50 === 1)
    if (objection !== null) throw new Error(`accepted, but survey-core ${objection}`)
    if (counted.accepted % 10 === 1 && !isDeepStrictEqual(validateAnswers(definition, answers), result))
      throw new Error(`is not accepted again: ${text}`)
  }
  return { check, counted }
}

/** Sends so many payloads, and says how many were sent and accepted. */
export function sendMany(definition: Definition, numRuns: number): { sent: number; accepted: number } {
  const { check, counted } = payloadCheck(definition)
  fc.assert(fc.property(anyAnswers(definition), check), { numRuns, seed: SEED, endOnFailure: numRuns > 500 })
  return counted
}
