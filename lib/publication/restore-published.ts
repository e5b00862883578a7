import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findPublishedRow } from './internal'
import { canWithdrawPublished } from './policy'
import { RestorePublishedInput } from './schema'

/**
 * Puts a response that was taken back where it was, as it was published. Where its author refuses by now it is shown to
 * nobody all the same.
 * @throws NotFound, NotAllowed, Conflict where it is not withdrawn
 */
export async function restorePublished(
  ctx: Ctx,
  input: z.input<typeof RestorePublishedInput>,
): Promise<void> {
  const { consultationId, number } = RestorePublishedInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    await getConsultation(ctx, { id: consultationId })
    authorise(canWithdrawPublished(ctx.actor))
    const { id } = await findPublishedRow(ctx, consultationId, number)
    const { count } = await ctx.db.publishedResponse.updateMany({
      where: { id, withdrawnAt: { not: null } },
      data: { withdrawnAt: null, withdrawnWhy: '' },
    })
    if (count === 0) throw new Conflict('This response is not withdrawn.')
    await audit(ctx, 'responses.restore', { type: 'published-response', id }, { consultationId, number })
  })
}
