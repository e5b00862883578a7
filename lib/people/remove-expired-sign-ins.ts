import { audit } from '../audit/audit'
import { allow, authorise, refuse } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'

const DAY_MS = 86_400_000
/** An ended session is kept this long, so that "who was signed in then" can be answered for a while. */
const SESSION_DAYS = 90
const ATTEMPT_DAYS = 1

/**
 * Removes sessions that ended long ago, sign-in attempts and links past use: a nightly job's work.
 * @returns how many were removed of each
 * @throws NotAllowed for anybody but the system
 */
export async function removeExpiredSignIns(
  ctx: Ctx,
): Promise<{ sessions: number; attempts: number; links: number }> {
  return inTransaction(ctx, async (ctx) => {
    authorise(ctx.actor.kind === 'system' ? allow : refuse('This happens by itself every night.'))
    const daysAgo = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS)
    const ended = { lt: daysAgo(SESSION_DAYS) }
    const sessions = await ctx.db.session.deleteMany({
      where: { OR: [{ expiresAt: ended }, { revokedAt: ended }] },
    })
    const attempts = await ctx.db.signInAttempt.deleteMany({ where: { at: { lt: daysAgo(ATTEMPT_DAYS) } } })
    const links = await ctx.db.verificationToken.deleteMany({ where: { expires: { lt: ctx.now } } })
    const removed = { sessions: sessions.count, attempts: attempts.count, links: links.count }
    if (sessions.count + attempts.count + links.count > 0)
      await audit(ctx, 'sign-in.expire', { type: 'retention', id: 'sign-ins' }, removed)
    return removed
  })
}
