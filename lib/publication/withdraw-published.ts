import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findPublishedRow } from './internal'
import { canWithdrawPublished } from './policy'
import { WithdrawPublishedInput } from './schema'

/**
 * Takes a published response back, with why: nobody can read it any more, and publishing again does not bring it back.
 * @throws NotFound, NotAllowed, InvalidInput without a reason; Conflict where it was taken back already
 */
export async function withdrawPublished(
  ctx: Ctx,
  input: z.input<typeof WithdrawPublishedInput>,
): Promise<void> {
  const { consultationId, number, why } = WithdrawPublishedInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    await getConsultation(ctx, { id: consultationId })
    authorise(canWithdrawPublished(ctx.actor))
    const { id } = await findPublishedRow(ctx, consultationId, number)
    const { count } = await ctx.db.publishedResponse.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: ctx.now, withdrawnWhy: why },
    })
    if (count === 0) throw new Conflict('Somebody withdrew this response already.')
    const detail = { consultationId, number, why }
    await audit(ctx, 'responses.withdraw', { type: 'published-response', id }, detail)
  })
}
