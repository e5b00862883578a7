import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { formatDate } from '../core/format'
import { endOfDayInLondon } from '../core/london-time'
import { findInScope } from './internal'
import { moveConsultation } from './move-consultation'
import { canClose } from './policy'
import { CloseConsultationInput } from './schema'

/**
 * Closes an open consultation: no more answers are taken. Before its day a reason is needed, for people were told that
 * they had until then.
 * @throws NotFound, NotAllowed, Conflict; InvalidInput where it closes early without a reason
 */
export async function closeConsultation(
  ctx: Ctx,
  input: z.input<typeof CloseConsultationInput>,
): Promise<void> {
  const { id, reason } = CloseConsultationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canClose(ctx.actor, before))
    const { closesOn } = before.stage
    const due = closesOn ? endOfDayInLondon(closesOn) : null
    const isEarly = due !== null && ctx.now < due
    if (isEarly && reason === '')
      throw new InvalidInput('', {
        reason: `Enter the reason: people were told that they have until ${formatDate(closesOn!)}`,
      })
    // Nothing was taken after the day was over, whenever the status follows.
    const closedAt = due && !isEarly ? due : ctx.now
    await moveConsultation(ctx, before, 'close', { closedAt })
    await audit(ctx, 'consultation.close', { type: 'consultation', id }, { closesOn, isEarly, reason })
  })
}
