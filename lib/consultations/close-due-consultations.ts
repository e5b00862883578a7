import { authorise, refuse, allow } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { dateColumn, londonDate } from '../core/london-time'
import { closeConsultation } from './close-consultation'

/**
 * Closes what is open and whose last day is over in London. The worker asks for it every few minutes; answers stop at
 * midnight all the same, see answerable.ts.
 * @returns how many were closed
 */
export async function closeDueConsultations(ctx: Ctx): Promise<number> {
  authorise(ctx.actor.kind === 'system' ? allow : refuse('Soundings does this by itself.'))
  const due = await ctx.db.consultation.findMany({
    where: {
      status: 'open',
      stages: { some: { kind: 'views', closesOn: { lt: dateColumn(londonDate(ctx.now)) } } },
    },
    select: { id: true },
  })
  let closed = 0
  for (const { id } of due) if (await closedByUs(ctx, id)) closed++
  return closed
}

/** Somebody may close or extend one at the same moment: that is their doing, and no reason to leave the others open. */
async function closedByUs(ctx: Ctx, id: string): Promise<boolean> {
  try {
    await closeConsultation(ctx, { id })
    return true
  } catch (error) {
    if (error instanceof Conflict) return false
    throw error
  }
}
