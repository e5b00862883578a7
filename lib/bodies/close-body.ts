import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { lockBody } from './internal'
import { canCloseBody } from './policy'
import { CloseBodyInput } from './schema'

/**
 * Closes a body: it is kept for the record, and no longer invited.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function closeBody(ctx: Ctx, input: z.input<typeof CloseBodyInput>): Promise<void> {
  const { id, reason } = CloseBodyInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const body = await lockBody(ctx, id)
    authorise(canCloseBody(ctx.actor, body))
    const { count } = await ctx.db.body.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: ctx.now },
    })
    if (count === 0) throw new Conflict('This body was closed at the same time by somebody else.')
    await audit(ctx, 'body.close', { type: 'body', id }, { reason })
  })
}
