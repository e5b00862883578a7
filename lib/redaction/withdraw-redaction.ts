import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findAnswer, holdRedaction, sameAsSeen } from './internal'
import { canDecideRedaction } from './policy'
import { WithdrawRedactionInput } from './schema'

/**
 * Takes back what was decided on an answer: it has no public text any more, and is asked about again.
 * @throws NotFound, NotAllowed, Conflict where somebody else decided in the meantime
 */
export async function withdrawRedaction(
  ctx: Ctx,
  input: z.input<typeof WithdrawRedactionInput>,
): Promise<void> {
  const { responseId, question, seen } = WithdrawRedactionInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    await holdRedaction(ctx, responseId, question)
    const { consultation, row } = await findAnswer(ctx, responseId, question)
    authorise(canDecideRedaction(ctx.actor, consultation))
    if (!row) throw new NotFound('Nothing was decided on this answer.')
    sameAsSeen(row, seen)
    await ctx.db.redactedAnswer.delete({
      where: { responseId_questionName: { responseId, questionName: question } },
    })
    const detail = { question, consultationId: consultation.id, sha256: row.sha256 }
    await audit(ctx, 'answer.redact-undo', { type: 'response', id: responseId }, detail)
  })
}
