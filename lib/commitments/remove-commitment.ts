import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkVersion, holdCommitment } from './internal'
import { canRemove } from './policy'
import { RemoveCommitmentInput } from './schema'

/**
 * Removes a draft, with its actions. What was ever made stays to be read.
 * @throws NotFound, NotAllowed; Conflict where it was changed since `version`
 */
export async function removeCommitment(
  ctx: Ctx,
  input: z.input<typeof RemoveCommitmentInput>,
): Promise<void> {
  const { commitmentId, version } = RemoveCommitmentInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await holdCommitment(ctx, commitmentId)
    authorise(canRemove(ctx.actor, before))
    await checkVersion(ctx, commitmentId, before, version)
    await ctx.db.commitment.delete({ where: { id: commitmentId } })
    const detail = { consultationId: before.consultation.id, title: before.title }
    await audit(ctx, 'commitment.remove', { type: 'commitment', id: commitmentId }, detail)
  })
}
