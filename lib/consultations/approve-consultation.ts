import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { changedMeanwhile, findInScope } from './internal'
import { moveConsultation } from './move-consultation'
import { canApprove } from './policy'
import { ApproveConsultationInput } from './schema'

/**
 * Approves a draft, as somebody other than its author; what was approved is what will be launched.
 * @throws NotFound, NotAllowed; Conflict where it was changed after the approver read it
 */
export async function approveConsultation(
  ctx: Ctx,
  input: z.input<typeof ApproveConsultationInput>,
): Promise<void> {
  const { id, version } = ApproveConsultationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canApprove(ctx.actor, before))
    if (version !== undefined && version !== before.version) throw await changedMeanwhile(ctx, id)
    await moveConsultation(ctx, before, 'approve')
    await audit(ctx, 'consultation.approve', { type: 'consultation', id }, { version: before.version })
  })
}
