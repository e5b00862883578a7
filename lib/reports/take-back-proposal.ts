import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findProposal } from './find-proposal'
import { canTakeBackProposal } from './policy'
import { ProposalIdInput } from './schema'

/**
 * Takes a proposal back before anybody decided on it.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody was quicker
 */
export async function takeBackProposal(ctx: Ctx, input: z.input<typeof ProposalIdInput>): Promise<void> {
  const { proposalId } = ProposalIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { proposal, consultationId } = await findProposal(ctx, proposalId)
    authorise(canTakeBackProposal(ctx.actor, proposal))
    const decidedById = isUser(ctx.actor) ? ctx.actor.userId : null
    const { count } = await ctx.db.reportProposal.updateMany({
      where: { id: proposalId, state: 'proposed' },
      data: { state: 'taken-back', decidedById, decidedAt: ctx.now },
    })
    if (count === 0) throw new Conflict('Somebody decided on this meanwhile. Look at it again.')
    await audit(ctx, 'report.take-back', { type: 'consultation', id: consultationId }, { proposalId })
  })
}
