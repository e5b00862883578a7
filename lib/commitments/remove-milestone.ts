import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkVersion, checkWhy, holdMilestone, recordEvent } from './internal'
import { canEditCommitment } from './policy'
import { RemoveMilestoneInput } from './schema'

/**
 * Takes a milestone away; of a commitment that is made, with the reason, which stays to be read.
 * @throws NotFound, NotAllowed, InvalidInput without a reason where one is needed
 * @throws Conflict where it was changed since `version`
 */
export async function removeMilestone(ctx: Ctx, input: z.input<typeof RemoveMilestoneInput>): Promise<void> {
  const { milestoneId, version, why } = RemoveMilestoneInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { commitment, action, milestone } = await holdMilestone(ctx, milestoneId)
    authorise(canEditCommitment(ctx.actor, commitment))
    await checkVersion(ctx, commitment.id, milestone, version)
    const isPublic = commitment.state !== 'draft'
    checkWhy(isPublic, why, 'Say why it is taken away: people have read it')
    await ctx.db.milestone.delete({ where: { id: milestoneId } })
    const event = { commitmentId: commitment.id, actionId: action.id, why }
    if (isPublic)
      await recordEvent(ctx, { ...event, what: 'milestone-removed', detail: { milestone: milestone.what } })
    const detail = { actionId: action.id, milestoneId, what: milestone.what, dueOn: milestone.dueOn, why }
    await audit(ctx, 'commitment.remove-milestone', { type: 'commitment', id: commitment.id }, detail)
  })
}
