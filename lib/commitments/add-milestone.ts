import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn } from '../core/london-time'
import { holdAction, recordEvent } from './internal'
import { checkMilestoneDay } from './milestone-day'
import { canEditCommitment } from './policy'
import { AddMilestoneInput } from './schema'

/**
 * Adds a point on the way of an action.
 * @throws NotFound, NotAllowed; InvalidInput where it would be due after its action
 */
export async function addMilestone(
  ctx: Ctx,
  input: z.input<typeof AddMilestoneInput>,
): Promise<{ id: string }> {
  const { actionId, what, dueOn } = AddMilestoneInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { commitment, action } = await holdAction(ctx, actionId)
    authorise(canEditCommitment(ctx.actor, commitment))
    checkMilestoneDay(action, dueOn)
    const { id } = await ctx.db.milestone.create({
      data: { actionId, what, dueOn: dateColumn(dueOn) },
      select: { id: true },
    })
    if (commitment.state !== 'draft') {
      const detail = { milestone: what, to: dueOn }
      await recordEvent(ctx, { commitmentId: commitment.id, actionId, what: 'milestone-added', detail })
    }
    const detail = { actionId, milestoneId: id, what, dueOn }
    await audit(ctx, 'commitment.add-milestone', { type: 'commitment', id: commitment.id }, detail)
    return { id }
  })
}
