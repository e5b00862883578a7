import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { lockUser } from './internal'
import { canEnableUser } from './policy'
import { UserIdInput } from './schema'

/**
 * Opens a disabled account again, with the roles it had.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function enableUser(ctx: Ctx, input: z.input<typeof UserIdInput>): Promise<void> {
  const { userId } = UserIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, userId)
    authorise(canEnableUser(ctx.actor, user))
    const { count } = await ctx.db.user.updateMany({
      where: { id: userId, disabledAt: user.disabledAt },
      data: { disabledAt: null },
    })
    if (count === 0) throw new Conflict('The account was changed at the same time by somebody else.')
    await audit(ctx, 'user.enable', { type: 'user', id: userId }, { disabledAt: user.disabledAt })
  })
}
