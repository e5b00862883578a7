import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { entryData } from './internal'
import { canEditFairness } from './policy'
import { AddEntryInput } from './schema'

/**
 * Says what the record cannot know by itself, with who declares it.
 * @throws NotFound, NotAllowed, InvalidInput
 */
export async function addEntry(ctx: Ctx, input: z.input<typeof AddEntryInput>): Promise<{ id: string }> {
  const { consultationId, ...words } = AddEntryInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await getConsultation(ctx, { id: consultationId })
    authorise(canEditFairness(ctx.actor))
    const byId = isUser(ctx.actor) ? ctx.actor.userId : null
    const data = await entryData(ctx, consultationId, words)
    const { id } = await ctx.db.fairnessEntry.create({
      data: { consultationId, ...data, byId, at: ctx.now },
      select: { id: true },
    })
    await audit(ctx, 'fairness.add', { type: 'consultation', id: consultationId }, { entryId: id, ...words })
    return { id }
  })
}
