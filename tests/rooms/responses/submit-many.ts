import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Db } from '@/lib/core/db'
import { POST } from '@/app/api/respond/[token]/submit/route'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { Conflict, InvalidInput } from '@/lib/core/errors'
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
 * Submits whatever might be sent into a database, by turns through the verb and through the HTTP door of the link: each
 * is taken or refused in words, and what stands in the database afterwards is what survey-core would have taken too.
 * The door asks for `DATABASE_URL`, which must be that of `db`.
 */
export async function submitMany(db: Db, definition: Definition, count: number) {
  const asking = await anAsking(db, { definition, now: new Date() })
  const token = newToken()
  await db.invitationLink.create({
    data: { invitationId: asking.invitation.id, tokenHash: hashToken(token), createdAt: new Date() },
  })
  const says = surveyCoreSays(definition)
  const counted = { stored: 0, refused: 0 }
  let before: Answers | null = null
  let byDoor = false
  for (const payload of fc.sample(anyAnswers(definition), { numRuns: count, seed: SEED })) {
    const answers = overTheWire(payload) as Answers
    byDoor = !byDoor
    const isStored = await (byDoor ? posted(token, answers) : submitted(asking, answers))
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

/** By the door: yes with a reference, or no with what is wrong; never a fault of ours. */
async function posted(token: string, answers: Answers): Promise<boolean> {
  const request = new Request(`http://localhost/api/respond/${token}/submit`, {
    method: 'POST',
    body: JSON.stringify({ answers }),
  })
  const response = await POST(request, { params: Promise.resolve({ token }) })
  const said = (await response.json()) as Record<string, unknown>
  if ((response.status === 200 || response.status === 201) && said.reference) return true
  // Nothing at all sent is "submit the draft", and there is none.
  if (response.status === 422 || (answers === undefined && response.status === 409)) return false
  throw new Error(`the door said ${response.status}: ${JSON.stringify(said)}`)
}

async function submitted(
  { holder }: Awaited<ReturnType<typeof anAsking>>,
  answers: Answers,
): Promise<boolean> {
  try {
    await submitResponse(holder(new Date()), { answers })
    return true
  } catch (error) {
    // What a form says in words; anything else would have been an error page.
    if (error instanceof InvalidInput || error instanceof z.ZodError) return false
    if (answers === undefined && error instanceof Conflict) return false
    throw error
  }
}
