import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, londonDate } from '../core/london-time'
import { canRemoveTold } from './policy'

/**
 * Every night: links of letters that no longer work, and choices whose address has gone. How many letters there were stays.
 * @returns how many were removed
 * @throws NotAllowed for anybody but the system
 */
export async function removeExpiredTold(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    authorise(canRemoveTold(ctx.actor))
    const where = { keepUntil: { lt: dateColumn(londonDate(ctx.now)) } }
    const { count: told } = await ctx.db.told.deleteMany({ where })
    const { count: choices } = await ctx.db.newsChoice.deleteMany({ where })
    if (told + choices > 0)
      await audit(ctx, 'telling.expire', { type: 'retention', id: 'told' }, { told, choices })
    return told + choices
  })
}
