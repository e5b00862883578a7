import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { changedMeanwhile } from './check-themes'
import { holdRefusal } from './internal'
import { canEditReport } from './policy'
import { RemoveRefusalInput } from './schema'

/**
 * Takes what we will not do and why out of what is written; published editions keep it.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody changed it since `version`
 */
export async function removeRefusal(ctx: Ctx, input: z.input<typeof RemoveRefusalInput>): Promise<void> {
  const { refusalId, version } = RemoveRefusalInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { consultation } = await holdRefusal(ctx, refusalId)
    const consultationId = consultation.id
    authorise(canEditReport(ctx.actor, consultation))
    const { count } = await ctx.db.reportRefusal.updateMany({
      where: { id: refusalId, version, removedAt: null },
      data: { removedAt: ctx.now, version: version + 1 },
    })
    if (count === 0) throw changedMeanwhile()
    await audit(ctx, 'report.remove-refusal', { type: 'consultation', id: consultationId }, { refusalId })
  })
}
