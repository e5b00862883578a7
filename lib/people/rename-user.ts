import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { lockUser } from './internal'
import { canRenameUser } from './policy'
import { RenameUserInput } from './schema'

/**
 * Changes what a user is called: one's own name, or, as an administrator, anybody's.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function renameUser(ctx: Ctx, input: z.input<typeof RenameUserInput>): Promise<void> {
  const { userId, name } = RenameUserInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, userId)
    authorise(canRenameUser(ctx.actor, user))
    const { count } = await ctx.db.user.updateMany({ where: { id: userId, name: user.name }, data: { name } })
    if (count === 0) throw new Conflict('The name was changed at the same time by somebody else.')
    await audit(ctx, 'user.rename', { type: 'user', id: userId }, { name: [user.name, name] })
  })
}
