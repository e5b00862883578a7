import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { changedMeanwhile } from './check-themes'
import { holdSource } from './internal'
import { canEditReport } from './policy'
import { RemoveSourceInput } from './schema'

/**
 * Takes other research that bears on the report out of what is written; published editions keep it.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody changed it since `version`
 */
export async function removeSource(ctx: Ctx, input: z.input<typeof RemoveSourceInput>): Promise<void> {
  const { sourceId, version } = RemoveSourceInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { consultation } = await holdSource(ctx, sourceId)
    const consultationId = consultation.id
    authorise(canEditReport(ctx.actor, consultation))
    const { count } = await ctx.db.reportSource.updateMany({
      where: { id: sourceId, version, removedAt: null },
      data: { removedAt: ctx.now, version: version + 1 },
    })
    if (count === 0) throw changedMeanwhile()
    await audit(ctx, 'report.remove-source', { type: 'consultation', id: consultationId }, { sourceId })
  })
}
