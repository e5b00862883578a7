import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { isPastGrace } from './grace'
import { beginTelling, untoldEvents } from './internal'
import { canTell, canWriteLetters } from './policy'

/**
 * What was done or dropped a day ago and still stands so is told, once: a job by the clock. Only of consultations whose
 * report was told from here before it happened: nobody is flooded with what happened long ago.
 * @throws NotAllowed for anybody but officers and the system
 */
export async function tellOfActions(ctx: Ctx): Promise<void> {
  authorise(canWriteLetters(ctx.actor))
  for (const event of await untoldEvents(ctx)) {
    if (!event.hasToldReport || !isPastGrace(event.at, ctx.now)) continue
    const { consultationId, eventId } = event
    await inTransaction(ctx, async (ctx) => {
      const consultation = await getConsultation(ctx, { id: consultationId })
      if (!canTell(ctx.actor, consultation).ok) return
      const begun = await beginTelling(ctx, { consultationId, matter: event, subject: eventId })
      if (!begun) return
      const detail = { kind: event.kind, subject: eventId, tellingId: begun.tellingId }
      await audit(ctx, 'telling.begin', { type: 'consultation', id: consultationId }, detail)
    })
  }
}
