import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { dateColumn, londonDate } from '../core/london-time'
import { holdCommitment, recordEvent } from './internal'
import { canEditCommitment } from './policy'
import { AddActionInput } from './schema'

/**
 * Adds a step to a commitment's action plan.
 * @throws NotFound, NotAllowed
 * @throws InvalidInput where it would be overdue as soon as it is promised
 */
export async function addAction(ctx: Ctx, input: z.input<typeof AddActionInput>): Promise<{ id: string }> {
  const { commitmentId, what, owner, dueOn } = AddActionInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const commitment = await holdCommitment(ctx, commitmentId)
    authorise(canEditCommitment(ctx.actor, commitment))
    if (dueOn < londonDate(ctx.now)) throw new InvalidInput('', { dueOn: 'That day has passed' })
    const { id } = await ctx.db.commitmentAction.create({
      data: { commitmentId, what, owner, dueOn: dateColumn(dueOn), createdAt: ctx.now },
      select: { id: true },
    })
    if (commitment.state !== 'draft')
      await recordEvent(ctx, { commitmentId, actionId: id, what: 'added', detail: { to: dueOn } })
    const detail = { actionId: id, what, owner, dueOn }
    await audit(ctx, 'commitment.add-action', { type: 'commitment', id: commitmentId }, detail)
    return { id }
  })
}
