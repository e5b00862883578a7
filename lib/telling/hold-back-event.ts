import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { untoldEvents } from './internal'
import { canTell } from './policy'
import { TellingEventInput } from './schema'

/**
 * An officer decides that nobody is written to about something that was done or dropped; it stays to be read in the tracker.
 * @throws NotFound, NotAllowed; Conflict where it was told of, held back or taken back meanwhile
 */
export async function holdBackEvent(ctx: Ctx, input: z.input<typeof TellingEventInput>): Promise<void> {
  const { consultationId, eventId } = TellingEventInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canTell(ctx.actor, consultation))
    const event = (await untoldEvents(ctx, consultationId)).find((event) => event.eventId === eventId)
    const askedById = isUser(ctx.actor) ? ctx.actor.userId : null
    const { count } = event
      ? await ctx.db.telling.createMany({
          data: [
            {
              ...{ consultationId, kind: event.kind, subject: eventId, askedById },
              ...{ askedAt: ctx.now, finishedAt: ctx.now, heldBackAt: ctx.now },
            },
          ],
          skipDuplicates: true,
        })
      : { count: 0 }
    if (!event || count === 0)
      throw new Conflict('It was told of, held back or taken back meanwhile. Look at the page again.')
    const detail = { kind: event.kind, subject: eventId }
    await audit(ctx, 'telling.hold-back', { type: 'consultation', id: consultationId }, detail)
  })
}
