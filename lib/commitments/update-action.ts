import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { formatDate } from '../core/format'
import { dateColumn } from '../core/london-time'
import { checkVersion, checkWhy, holdAction, recordEvent } from './internal'
import { canEditCommitment } from './policy'
import { UpdateActionInput } from './schema'

/**
 * Changes what an action is, who does it and by when. Once the commitment is made, a change is told with its reason: a
 * day that is put off stays to be read.
 * @throws NotFound, NotAllowed
 * @throws InvalidInput without a reason where one is needed, or where a milestone of it is due later
 * @throws Conflict where it was changed since `version`
 */
export async function updateAction(ctx: Ctx, input: z.input<typeof UpdateActionInput>): Promise<void> {
  const { actionId, version, what, owner, dueOn, why } = UpdateActionInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { commitment, action: before } = await holdAction(ctx, actionId)
    authorise(canEditCommitment(ctx.actor, commitment))
    await checkVersion(ctx, commitment.id, before, version)
    const was = { what: before.what, owner: before.owner, dueOn: before.dueOn }
    const changed = changes(was, { what, owner, dueOn })
    if (Object.keys(changed).length === 0) return
    const isPublic = commitment.state !== 'draft'
    checkWhy(isPublic, why, 'Say why it is changed: it has been promised, and people have read it')
    const later = before.milestones.find((milestone) => milestone.dueOn > dueOn)
    if (later)
      throw new InvalidInput('', {
        dueOn: `A milestone of it, “${later.what}”, is due on ${formatDate(later.dueOn)}: move that first`,
      })
    await ctx.db.commitmentAction.update({
      where: { id: actionId },
      data: { what, owner, dueOn: dateColumn(dueOn), version: version + 1 },
    })
    const event = { commitmentId: commitment.id, actionId, why }
    if (isPublic && changed.dueOn)
      await recordEvent(ctx, { ...event, what: 'due-moved', detail: { from: before.dueOn, to: dueOn } })
    else if (isPublic) await recordEvent(ctx, { ...event, what: 'reworded' })
    const detail = { actionId, changes: changed, why }
    await audit(ctx, 'commitment.update-action', { type: 'commitment', id: commitment.id }, detail)
  })
}
