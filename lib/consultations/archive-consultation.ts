import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findInScope } from './internal'
import { moveConsultation } from './move-consultation'
import { canArchive } from './policy'
import { ConsultationIdInput } from './schema'

/**
 * Puts a reported consultation into the archive; it stays public.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function archiveConsultation(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<void> {
  const { id } = ConsultationIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canArchive(ctx.actor, before))
    await moveConsultation(ctx, before, 'archive')
    await audit(ctx, 'consultation.archive', { type: 'consultation', id })
  })
}
