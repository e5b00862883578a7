import type { z } from 'zod'
import { audit } from '../audit/audit'
import { inTransaction, type Ctx } from '../core/ctx'
import { alertOfToken } from './alert-token'
import { AlertTokenInput } from './schema'

/**
 * Stops the alerts and deletes the address. Done twice, it changes nothing more, and says nothing else: whoever presses
 * the button again has what they want.
 */
export async function stopAlerts(ctx: Ctx, input: z.input<typeof AlertTokenInput>): Promise<void> {
  const { token } = AlertTokenInput.parse(input)
  const id = alertOfToken(token)
  if (!id) return
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.alert.deleteMany({ where: { id } })
    if (count > 0) await audit(ctx, 'alert.stop', { type: 'alert', id })
  })
}
