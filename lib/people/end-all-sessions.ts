import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { lockUser, revokeSessions } from './internal'
import { canEndSessions } from './policy'
import { EndAllSessionsInput } from './schema'

/**
 * Signs a user out everywhere: oneself (leaving this device, where asked), or, as an administrator, anybody.
 * @returns how many sessions ended
 * @throws NotFound, NotAllowed
 */
export async function endAllSessions(ctx: Ctx, input: z.input<typeof EndAllSessionsInput>): Promise<number> {
  const { userId, exceptThisOne } = EndAllSessionsInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, userId)
    authorise(canEndSessions(ctx.actor, user))
    const keep = exceptThisOne && isUser(ctx.actor) ? ctx.actor.sessionId : undefined
    const sessionsEnded = await revokeSessions(ctx, userId, keep)
    await audit(ctx, 'session.end-all', { type: 'user', id: userId }, { sessionsEnded })
    return sessionsEnded
  })
}
