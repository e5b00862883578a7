import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { lockUser, revokeSessions } from './internal'
import { canDisableUser } from './policy'
import { UserIdInput } from './schema'

/**
 * Shuts an account: its sessions end at once and nobody signs in to it until it is enabled. What the person did stays.
 * @throws NotFound, NotAllowed (the last administrator, oneself), Conflict
 */
export async function disableUser(ctx: Ctx, input: z.input<typeof UserIdInput>): Promise<void> {
  const { userId } = UserIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, userId)
    authorise(canDisableUser(ctx.actor, user))
    const { count } = await ctx.db.user.updateMany({
      where: { id: userId, disabledAt: null },
      data: { disabledAt: ctx.now },
    })
    if (count === 0) throw new Conflict('The account was disabled at the same time by somebody else.')
    const sessionsEnded = await revokeSessions(ctx, userId)
    await audit(ctx, 'user.disable', { type: 'user', id: userId }, { sessionsEnded })
  })
}
