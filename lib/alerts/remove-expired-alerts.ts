import { audit } from '../audit/audit'
import { allow, authorise, refuse } from '../auth/decision'
import { hashToken, newToken } from '../auth/tokens'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, londonDate } from '../core/london-time'
import { sendMail } from '../mail/send-mail'
import { ASKED_ANEW_DAYS, confirmUrl, inDays, manageUrl } from './internal'
import { anewLetter } from './mails'

/**
 * Every night: addresses that nobody confirmed in time go, those asked anew and silent too; and whoever confirmed a year
 * ago is asked whether it is still wanted.
 * @returns how many were removed and how many asked
 * @throws NotAllowed for anybody but the system
 */
export async function removeExpiredAlerts(ctx: Ctx): Promise<{ removed: number; asked: number }> {
  return inTransaction(ctx, async (ctx) => {
    authorise(ctx.actor.kind === 'system' ? allow : refuse('This happens by itself every night.'))
    const isOver = { keepUntil: { lt: dateColumn(londonDate(ctx.now)) } }
    const { count: removed } = await ctx.db.alert.deleteMany({
      where: { ...isOver, confirmHash: { not: null } },
    })
    const old = await ctx.db.alert.findMany({ where: isOver, select: { id: true, email: true } })
    for (const alert of old) await askAnew(ctx, alert)
    if (removed + old.length > 0)
      await audit(ctx, 'alert.expire', { type: 'retention', id: 'alerts' }, { removed, asked: old.length })
    return { removed, asked: old.length }
  })
}

async function askAnew(ctx: Ctx, { id, email }: { id: string; email: string }): Promise<void> {
  const token = newToken()
  const confirmHash = hashToken(token)
  await ctx.db.alert.update({
    where: { id },
    data: { confirmHash, keepUntil: inDays(ctx, ASKED_ANEW_DAYS) },
  })
  await sendMail(ctx, {
    ...{ kind: 'alert-anew', dedupeKey: `alert-anew:${confirmHash}`, toAddress: email },
    ...anewLetter({ url: confirmUrl(token), stopUrl: manageUrl(id), days: ASKED_ANEW_DAYS }),
    ...{ about: { type: 'alert', id }, unsubscribeUrl: manageUrl(id) },
  })
}
