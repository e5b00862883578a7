import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findInScope } from './internal'
import { moveConsultation } from './move-consultation'
import { canWithdraw } from './policy'
import { WithdrawConsultationInput } from './schema'

/**
 * Withdraws a consultation for good. What was launched stays on the public record, with the reason.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function withdrawConsultation(
  ctx: Ctx,
  input: z.input<typeof WithdrawConsultationInput>,
): Promise<void> {
  const { id, reason } = WithdrawConsultationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canWithdraw(ctx.actor, before))
    await moveConsultation(ctx, before, 'withdraw', { withdrawnReason: reason })
    const detail = { reason, from: before.status }
    await audit(ctx, 'consultation.withdraw', { type: 'consultation', id }, detail)
  })
}
