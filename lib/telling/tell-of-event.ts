import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { beginTelling, untoldEvents } from './internal'
import { canTell } from './policy'
import { TellingEventInput } from './schema'

/**
 * An officer has those told at once of whom an action that is done or dropped came, without waiting for the day's grace.
 * @throws NotFound, NotAllowed; Conflict where it was told of, held back or taken back meanwhile
 */
export async function tellOfEvent(
  ctx: Ctx,
  input: z.input<typeof TellingEventInput>,
): Promise<{ jobRunId: string }> {
  const { consultationId, eventId } = TellingEventInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canTell(ctx.actor, consultation))
    const matter = (await untoldEvents(ctx, consultationId)).find((event) => event.eventId === eventId)
    const begun = matter ? await beginTelling(ctx, { consultationId, matter, subject: eventId }) : null
    if (!matter || !begun)
      throw new Conflict('It was told of, held back or taken back meanwhile. Look at the page again.')
    const detail = { kind: matter.kind, subject: eventId, tellingId: begun.tellingId }
    await audit(ctx, 'telling.begin', { type: 'consultation', id: consultationId }, detail)
    return { jobRunId: begun.jobRunId }
  })
}
