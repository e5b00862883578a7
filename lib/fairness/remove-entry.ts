import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { holdEntry } from './internal'
import { canEditFairness } from './policy'
import { RemoveEntryInput } from './schema'

/**
 * Takes out what was said; it stays in the audit.
 * @throws NotFound, NotAllowed; Conflict where somebody changed it meanwhile
 */
export async function removeEntry(ctx: Ctx, input: z.input<typeof RemoveEntryInput>): Promise<void> {
  const { entryId, version } = RemoveEntryInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    authorise(canEditFairness(ctx.actor))
    const { consultationId, kind, text } = await holdEntry(ctx, entryId, version)
    await ctx.db.fairnessEntry.update({ where: { id: entryId }, data: { removedAt: ctx.now } })
    const detail = { entryId, kind, text }
    await audit(ctx, 'fairness.remove', { type: 'consultation', id: consultationId }, detail)
  })
}
