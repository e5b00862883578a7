import { audit } from '../audit/audit'
import { allow, authorise, refuse } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, londonDate } from '../core/london-time'

/**
 * Removes letters whose date to be kept until has passed, with the addresses in them: a nightly job's work.
 * @returns how many were removed
 * @throws NotAllowed for anybody but the system
 */
export async function removeExpiredMails(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    authorise(ctx.actor.kind === 'system' ? allow : refuse('This happens by itself every night.'))
    const { count } = await ctx.db.mail.deleteMany({
      where: { keepUntil: { lt: dateColumn(londonDate(ctx.now)) } },
    })
    if (count > 0) await audit(ctx, 'mail.expire', { type: 'retention', id: 'mails' }, { removed: count })
    return count
  })
}
