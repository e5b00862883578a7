import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findInScope, touch } from './internal'
import { canAnnounce } from './announcing'
import { AnnounceConsultationInput } from './schema'

/**
 * Shows an approved consultation to everybody as planned: what will be asked, of whom and when. Nothing is taken yet.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function announceConsultation(
  ctx: Ctx,
  input: z.input<typeof AnnounceConsultationInput>,
): Promise<void> {
  const { id } = AnnounceConsultationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canAnnounce(ctx.actor, before))
    await touch(ctx, before, { isAnnounced: true })
    const { opensOn, closesOn } = before.stage
    await audit(ctx, 'consultation.announce', { type: 'consultation', id }, { opensOn, closesOn })
  })
}
