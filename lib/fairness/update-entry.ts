import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { entryData, holdEntry } from './internal'
import { canEditFairness } from './policy'
import { UpdateEntryInput } from './schema'

/**
 * Changes what was said; what it said before stays in the audit.
 * @throws NotFound, NotAllowed, InvalidInput; Conflict where somebody was quicker
 */
export async function updateEntry(ctx: Ctx, input: z.input<typeof UpdateEntryInput>): Promise<void> {
  const { entryId, version, ...words } = UpdateEntryInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    authorise(canEditFairness(ctx.actor))
    const { consultationId, kind, text, declaredBy } = await holdEntry(ctx, entryId, version)
    const data = await entryData(ctx, consultationId, words)
    await ctx.db.fairnessEntry.update({
      where: { id: entryId },
      data: { ...data, version: version + 1, at: ctx.now },
    })
    const detail = { entryId, before: { kind, text, declaredBy }, after: words }
    await audit(ctx, 'fairness.update', { type: 'consultation', id: consultationId }, detail)
  })
}
