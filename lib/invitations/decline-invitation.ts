import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findOwnInvitation } from './internal'
import { canDecline } from './policy'
import { DeclineInvitationInput } from './schema'
import { recordDeclined } from './tally'

/**
 * "We will not answer this time": noted with its reason and counted apart. What was written is kept, no reminders are
 * sent, and answering after all undoes it.
 * @throws NotAllowed for colleagues, when closed, once answered; Conflict where it was said already
 */
export async function declineInvitation(
  ctx: Ctx,
  input: z.input<typeof DeclineInvitationInput>,
): Promise<void> {
  const { reason, note } = DeclineInvitationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const own = await findOwnInvitation(ctx)
    authorise(canDecline(ctx.actor, own))
    const { count } = await ctx.db.invitation.updateMany({
      where: { id: own.id, declinedAt: null, respondedAt: null },
      data: { declinedAt: ctx.now, declineReason: reason, declineNote: note },
    })
    if (count === 0) throw new Conflict('Your group has said already that it will not answer.')
    await recordDeclined(ctx, own)
    await audit(ctx, 'invitation.decline', { type: 'invitation', id: own.id }, { reason })
  })
}
