import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findOwnInvitation } from './internal'
import { canAnswerAfterAll } from './policy'
import { recordDeclineUndone } from './tally'

/**
 * Takes back that the body will not answer; where it never said so, nothing happens.
 * @throws NotAllowed when closed
 */
export async function answerAfterAll(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const own = await findOwnInvitation(ctx)
    if (own.declinedAt === null) return
    authorise(canAnswerAfterAll(ctx.actor, own))
    if (await recordDeclineUndone(ctx, own))
      await audit(ctx, 'invitation.answer-after-all', { type: 'invitation', id: own.id })
  })
}
