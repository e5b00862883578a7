import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Db } from '@/lib/core/db'
import { InvalidInput } from '@/lib/core/errors'
import { submitResponse } from '@/lib/responses/submit-response'
import type { Answers, Definition } from '@/lib/responses/types'
import { anyAnswers, SEED } from './any-answers'
import { surveyCoreSays } from './survey-core-says'
import { anAsking } from './world'

/** As it comes over the wire: a door has JSON, and only of what JSON can hold. */
const overTheWire = (payload: unknown): unknown => {
  const text: string | undefined = JSON.stringify(payload)
  return text === undefined ? undefined : JSON.parse(text)
}

/**
 * Submits whatever might be sent, through the verb and into a database: each is taken or refused in words, and what
 * stands in the database afterwards is what survey-core would have taken too.
 */
export async function submitMany(db: Db, definition: Definition, count: number) {
  const asking = await anAsking(db, { definition })
  const says = surveyCoreSays(definition)
  const counted = { stored: 0, refused: 0 }
  let before: Answers | null = null
  for (const payload of fc.sample(anyAnswers(definition), { numRuns: count, seed: SEED })) {
    const answers = overTheWire(payload) as Answers
    const isStored = await submitted(asking, answers)
    const row = await db.response.findFirst({ where: { invitationId: asking.invitation.id } })
    const now = (row?.answers ?? null) as Answers | null
    counted[isStored ? 'stored' : 'refused']++
    if (!isStored && !isDeepStrictEqual(now, before)) throw new Error('refused, and yet something was stored')
    if (isStored) {
      if (now === null) throw new Error('taken, and yet nothing was stored')
      const objection = isDeepStrictEqual(now, before) ? null : says(now, false)
      if (objection !== null) throw new Error(`stored, but survey-core ${objection}`)
    }
    before = now
  }
  return counted
}

async function submitted(
  { holder }: Awaited<ReturnType<typeof anAsking>>,
  answers: Answers,
): Promise<boolean> {
  try {
    await submitResponse(holder(), { answers })
    return true
  } catch (error) {
    // What a form says in words; anything else would have been an error page.
    if (error instanceof InvalidInput || error instanceof z.ZodError) return false
    throw error
  }
}
