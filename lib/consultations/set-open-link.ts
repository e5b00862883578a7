import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findInScope, touch } from './internal'
import { canSetOpenLink } from './policy'
import { SetOpenLinkInput } from './schema'

/**
 * Opens the newest stage to everybody at /consultations/<slug>/take-part, or no longer, and says whether those who answer
 * there are asked the equality questions. Whoever began to answer keeps their page either way.
 * @throws NotFound, NotAllowed (a consultation that takes no more answers), Conflict
 */
export async function setOpenLink(ctx: Ctx, input: z.input<typeof SetOpenLinkInput>): Promise<void> {
  const { id, ...wanted } = SetOpenLinkInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canSetOpenLink(ctx.actor, before))
    const { hasOpenLink, asksEquality } = before.stage
    const changed = changes({ hasOpenLink, asksEquality }, wanted)
    if (Object.keys(changed).length === 0) return
    await touch(ctx, before)
    await ctx.db.stage.update({ where: { id: before.stage.id }, data: wanted })
    await audit(ctx, 'consultation.set-open-link', { type: 'consultation', id }, changed)
  })
}
