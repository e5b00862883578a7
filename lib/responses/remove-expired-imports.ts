import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, londonDate } from '../core/london-time'
import { canRemoveExpiredImports } from './policy'

/**
 * Removes files of responses whose time has passed: those that nobody imported, and what is known of those that were.
 * @returns how many went
 */
export async function removeExpiredImports(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    authorise(canRemoveExpiredImports(ctx.actor))
    const { count } = await ctx.db.responseImport.deleteMany({
      where: { keepUntil: { lt: dateColumn(londonDate(ctx.now)) }, status: { not: 'waiting' } },
    })
    if (count > 0) await audit(ctx, 'import.expire', { type: 'directory', id: 'imports' }, { removed: count })
    return count
  })
}
