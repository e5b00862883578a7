import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { canMakeExport } from './policy'

/** How long a file that never became ready is kept, in days. */
const UNFINISHED_DAYS = 7
const DAY = 86_400_000

/**
 * Every night: what expired files held, and what is left of those that were never finished. That they were asked for, and
 * by whom, stays.
 * @returns how many files went
 * @throws NotAllowed for anybody but the system
 */
export async function removeExpiredExports(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    authorise(canMakeExport(ctx.actor))
    const since = new Date(ctx.now.getTime() - UNFINISHED_DAYS * DAY)
    const over = await ctx.db.exportFile.findMany({
      where: {
        OR: [
          { state: 'ready', expiresAt: { lte: ctx.now } },
          { state: { in: ['waiting', 'working', 'failed', 'stopped'] }, askedAt: { lte: since } },
        ],
      },
      select: { id: true },
    })
    const ids = over.map(({ id }) => id)
    if (ids.length === 0) return 0
    await ctx.db.exportPart.deleteMany({ where: { exportId: { in: ids } } })
    await ctx.db.exportFile.updateMany({
      where: { id: { in: ids } },
      data: { state: 'expired', tokenHash: null },
    })
    await audit(ctx, 'export.expire', { type: 'directory', id: 'exports' }, { removed: ids.length })
    return ids.length
  })
}
