import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { dateColumn, londonDate, type CalendarDate } from '../core/london-time'
import { checkVersion, checkWhy, holdMilestone, recordEvent } from './internal'
import { checkMilestoneDay } from './milestone-day'
import { canEditCommitment } from './policy'
import { UpdateMilestoneInput } from './schema'
import type { MilestoneView } from './types'

/**
 * Changes a milestone, or says on which day it was reached, or that it was not after all. Of a commitment that is made, a
 * day put off, other words, and what is taken back are told with their reason.
 * @throws NotFound, NotAllowed
 * @throws InvalidInput without a reason where one is needed, after its action, or reached on a day to come
 * @throws Conflict where it was changed since `version`
 */
export async function updateMilestone(ctx: Ctx, input: z.input<typeof UpdateMilestoneInput>): Promise<void> {
  const { milestoneId, version, what, dueOn, reachedOn, why } = UpdateMilestoneInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { commitment, action, milestone: before } = await holdMilestone(ctx, milestoneId)
    authorise(canEditCommitment(ctx.actor, commitment))
    await checkVersion(ctx, commitment.id, before, version)
    const was = { what: before.what, dueOn: before.dueOn, reachedOn: before.reachedOn }
    const changed = changes(was, { what, dueOn, reachedOn })
    if (Object.keys(changed).length === 0) return
    const isPublic = commitment.state !== 'draft'
    const isTakenBack = Boolean(changed.what || changed.dueOn || (before.reachedOn && !reachedOn))
    checkWhy(isPublic && isTakenBack, why, 'Say why it is changed: people have read it')
    if (changed.dueOn) checkMilestoneDay(action, dueOn)
    if (reachedOn && reachedOn > londonDate(ctx.now))
      throw new InvalidInput('', { reachedOn: 'That day is still to come' })
    await ctx.db.milestone.update({
      where: { id: milestoneId },
      data: {
        ...{ what, dueOn: dateColumn(dueOn), version: version + 1 },
        reachedOn: reachedOn && dateColumn(reachedOn),
      },
    })
    if (isPublic) {
      const event = { commitmentId: commitment.id, actionId: action.id, why }
      await recordEvent(ctx, { ...event, ...eventOf(before, { what, dueOn, reachedOn }) })
    }
    const detail = { actionId: action.id, milestoneId, changes: changed, why }
    await audit(ctx, 'commitment.update-milestone', { type: 'commitment', id: commitment.id }, detail)
  })
}

type After = { what: string; dueOn: CalendarDate; reachedOn: CalendarDate | null }

function eventOf(before: MilestoneView, { what, dueOn, reachedOn }: After) {
  const milestone = what
  if (reachedOn && reachedOn !== before.reachedOn)
    return { what: 'milestone-reached', detail: { milestone, to: reachedOn } }
  if (dueOn !== before.dueOn)
    return { what: 'milestone-moved', detail: { milestone, from: before.dueOn, to: dueOn } }
  if (before.reachedOn && !reachedOn) return { what: 'milestone-not-reached', detail: { milestone } }
  return { what: 'milestone-reworded', detail: { milestone } }
}
