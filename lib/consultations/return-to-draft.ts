import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findInScope } from './internal'
import { moveConsultation } from './move-consultation'
import { canReturnToDraft } from './policy'
import { ReturnToDraftInput } from './schema'

/**
 * Takes an approval back, so that the record can be changed; it then needs approving again.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function returnToDraft(ctx: Ctx, input: z.input<typeof ReturnToDraftInput>): Promise<void> {
  const { id, reason } = ReturnToDraftInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canReturnToDraft(ctx.actor, before))
    await moveConsultation(ctx, before, 'return-to-draft')
    await audit(ctx, 'consultation.return-to-draft', { type: 'consultation', id }, { reason })
  })
}
