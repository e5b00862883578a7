import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { lockBody } from './internal'
import { canReopenBody } from './policy'
import { BodyIdInput } from './schema'

/**
 * Brings a closed body back: it can be invited again.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function reopenBody(ctx: Ctx, input: z.input<typeof BodyIdInput>): Promise<void> {
  const { id } = BodyIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const body = await lockBody(ctx, id)
    authorise(canReopenBody(ctx.actor, body))
    const { count } = await ctx.db.body.updateMany({
      where: { id, closedAt: body.closedAt },
      data: { closedAt: null },
    })
    if (count === 0) throw new Conflict('This body was changed at the same time by somebody else.')
    await audit(ctx, 'body.reopen', { type: 'body', id }, { closedAt: body.closedAt })
  })
}
