import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findInScope } from './internal'
import { moveConsultation } from './move-consultation'
import { canStartAnalysis } from './policy'
import { ConsultationIdInput } from './schema'

/**
 * Says that the answers of a closed consultation are being read.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function startAnalysis(ctx: Ctx, input: z.input<typeof ConsultationIdInput>): Promise<void> {
  const { id } = ConsultationIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canStartAnalysis(ctx.actor, before))
    await moveConsultation(ctx, before, 'start-analysis')
    await audit(ctx, 'consultation.start-analysis', { type: 'consultation', id })
  })
}
