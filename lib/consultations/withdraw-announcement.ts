import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findInScope, touch } from './internal'
import { canWithdrawAnnouncement } from './announcing'
import { WithdrawAnnouncementInput } from './schema'

/**
 * Takes an announcement back: the consultation is the staff's again until it opens.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function withdrawAnnouncement(
  ctx: Ctx,
  input: z.input<typeof WithdrawAnnouncementInput>,
): Promise<void> {
  const { id, reason } = WithdrawAnnouncementInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canWithdrawAnnouncement(ctx.actor, before))
    await touch(ctx, before, { isAnnounced: false })
    await audit(ctx, 'consultation.withdraw-announcement', { type: 'consultation', id }, { reason })
  })
}
