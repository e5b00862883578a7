import type { z } from 'zod'
import { audit } from '../audit/audit'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { alertToken } from './alert-token'
import { findConfirmation } from './find-confirmation'
import { CONFIRMED_DAYS, inDays } from './internal'
import type { AlertTokenInput } from './schema'

/**
 * Confirms by the letter's link that the alerts are wanted: for a year, after which we ask anew.
 * @returns the key by which they are changed or stopped
 * @throws NotFound where the link was used, replaced or is too old
 */
export async function confirmAlerts(
  ctx: Ctx,
  input: z.input<typeof AlertTokenInput>,
): Promise<{ token: string }> {
  return inTransaction(ctx, async (ctx) => {
    const { id } = await findConfirmation(ctx, input)
    const { count } = await ctx.db.alert.updateMany({
      where: { id, confirmHash: { not: null } },
      data: {
        ...{ confirmHash: null, confirmedAt: ctx.now, keepUntil: inDays(ctx, CONFIRMED_DAYS) },
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new Conflict('They were confirmed a moment ago.')
    await audit(ctx, 'alert.confirm', { type: 'alert', id })
    return { token: alertToken(id) }
  })
}
