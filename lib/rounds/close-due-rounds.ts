import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { Conflict, NotAllowed } from '../core/errors'
import { dateColumn, londonDate } from '../core/london-time'
import { OPEN_STAGE } from '../consultations/stage-standing'
import { closeRound } from './close-round'
import { canCloseDueRounds } from './policy'

/**
 * Closes the rounds whose last day is over in London. The worker asks for it every few minutes; comments stop at midnight all
 * the same, see consultations/answerable.ts.
 * @returns how many were closed
 */
export async function closeDueRounds(ctx: Ctx): Promise<number> {
  authorise(canCloseDueRounds(ctx.actor))
  const due = await ctx.db.stage.findMany({
    where: {
      AND: [OPEN_STAGE, { kind: 'comments', closesOn: { lt: dateColumn(londonDate(ctx.now)) } }],
    },
    select: { id: true },
  })
  let closed = 0
  for (const { id } of due) if (await closedByUs(ctx, id)) closed++
  return closed
}

/** Somebody may close or extend one at the same moment: that is their doing, and no reason to leave the others open. */
async function closedByUs(ctx: Ctx, stageId: string): Promise<boolean> {
  try {
    await closeRound(ctx, { stageId })
    return true
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotAllowed) return false
    throw error
  }
}
