import { audit } from '../audit/audit'
import { allow, authorise, refuse } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, londonDate } from '../core/london-time'

/**
 * Removes the e-mail addresses of colleagues whose date to be kept until has passed: a nightly job's work. Their names
 * stay beside what they wrote.
 * @returns how many were removed
 * @throws NotAllowed for anybody but the system
 */
export async function removeColleaguesAddresses(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    authorise(ctx.actor.kind === 'system' ? allow : refuse('This happens by itself every night.'))
    const { count } = await ctx.db.invitationLink.updateMany({
      where: { email: { not: null }, keepUntil: { lt: dateColumn(londonDate(ctx.now)) } },
      data: { email: null, keepUntil: null },
    })
    if (count > 0)
      await audit(ctx, 'link.expire', { type: 'retention', id: 'colleagues' }, { removed: count })
    return count
  })
}
