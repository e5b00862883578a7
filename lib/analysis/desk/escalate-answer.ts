import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { isUser } from '../../auth/roles'
import { inTransaction, type Ctx } from '../../core/ctx'
import { appUrl } from '../../core/env'
import { Conflict, InvalidInput } from '../../core/errors'
import { sendMail } from '../../mail/send-mail'
import { findAnswer } from '../internal'
import { canEscalate } from '../policy'
import { escalationLetter } from './mails'
import { EscalateInput } from './schema'

/**
 * Gives an answer that speaks of a crime or of a person at risk to a named officer, who gets a letter with the way to it and none
 * of its words. One officer at a time has it.
 * @throws NotFound, NotAllowed, InvalidInput where that is no officer
 * @throws Conflict where it was corrected meanwhile, or is with somebody already
 */
export async function escalateAnswer(
  ctx: Ctx,
  input: z.input<typeof EscalateInput>,
): Promise<{ id: string }> {
  const { responseId, question, answerHash, officerId, why } = EscalateInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { consultation } = await findAnswer(ctx, responseId, question, answerHash)
    authorise(canEscalate(ctx.actor, consultation))
    await ctx.db
      .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`escalation:${responseId}:${question}`}, 0))::text AS held`
    const officer = await ctx.db.user.findFirst({
      where: { id: officerId, disabledAt: null, roleGrants: { some: { role: 'officer' } } },
    })
    if (!officer) throw new InvalidInput('', { officerId: 'Choose an officer from the list.' })
    const open = await ctx.db.escalation.findFirst({
      where: { responseId, questionName: question, closedAt: null },
    })
    if (open) throw new Conflict('This answer is with an officer already. See there what is done about it.')
    const by = isUser(ctx.actor) ? ctx.actor : null
    const { id } = await ctx.db.escalation.create({
      data: { responseId, questionName: question, why, officerId, byId: by?.userId ?? null, at: ctx.now },
    })
    await sendMail(ctx, {
      ...{ kind: 'answer-escalated', dedupeKey: `answer-escalated:${id}` },
      ...{ toAddress: officer.email, toName: officer.name },
      ...escalationLetter({
        title: consultation.title,
        officerName: officer.name,
        byName: by?.name ?? 'Soundings',
        url: `${appUrl()}/staff/escalations/${id}`,
      }),
      about: { type: 'escalation', id },
    })
    // Why is left out: it may say what the answer says.
    const detail = { question, officerId, consultationId: consultation.id }
    await audit(ctx, 'answer.escalate', { type: 'response', id: responseId }, detail)
    return { id }
  })
}
