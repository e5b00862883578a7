import { allow, authorise, refuse } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { addDays, dateColumn, londonDate } from '../core/london-time'

/**
 * Every night: the salts of days gone by, without which a counted key leads to no address, and the counts themselves.
 * @throws NotAllowed for anybody but the system
 */
export async function removeOldRateCounts(ctx: Ctx): Promise<void> {
  authorise(ctx.actor.kind === 'system' ? allow : refuse('This happens by itself every night.'))
  const day = dateColumn(addDays(londonDate(ctx.now), -1))
  await ctx.db.dailySalt.deleteMany({ where: { day: { lt: day } } })
  await ctx.db.rateCount.deleteMany({ where: { windowStart: { lt: day } } })
}
