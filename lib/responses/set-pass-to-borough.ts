import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findAnswering } from './internal'
import { canAnswer } from './policy'

export const SetPassToBoroughInput = z.object({ passes: z.boolean() })

/**
 * A panel says whether its answer goes to the borough's own group. Where it does not, the group sees that the panel
 * answered, and none of its words, also where it had read them before. Saying the same again changes nothing.
 * @throws NotAllowed for anybody but the link's holder, and where answers are not taken
 */
export async function setPassToBorough(
  ctx: Ctx,
  input: z.input<typeof SetPassToBoroughInput>,
): Promise<void> {
  const { passes } = SetPassToBoroughInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canAnswer(ctx.actor, answering))
    const id = answering.invitationId
    const { count } = await ctx.db.invitation.updateMany({
      where: { id, passToBorough: !passes },
      data: { passToBorough: passes },
    })
    if (count > 0) await audit(ctx, 'invitation.pass-to-borough', { type: 'invitation', id }, { passes })
  })
}
