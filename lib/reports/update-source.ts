import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { changedMeanwhile, checkThemes } from './check-themes'
import { holdSource } from './internal'
import { canEditReport } from './policy'
import { UpdateSourceInput } from './schema'

/**
 * Changes other research that bears on the report.
 * @throws NotFound, NotAllowed, InvalidInput
 * @throws Conflict where somebody changed it since `version`
 */
export async function updateSource(ctx: Ctx, input: z.input<typeof UpdateSourceInput>): Promise<void> {
  const { sourceId, version, themeIds, ...words } = UpdateSourceInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { consultation } = await holdSource(ctx, sourceId)
    const consultationId = consultation.id
    authorise(canEditReport(ctx.actor, consultation))
    await checkThemes(ctx, consultationId, themeIds)
    const { count } = await ctx.db.reportSource.updateMany({
      where: { id: sourceId, version, removedAt: null },
      data: { ...words, version: version + 1 },
    })
    if (count === 0) throw changedMeanwhile()
    await ctx.db.reportSourceTheme.deleteMany({ where: { sourceId } })
    await ctx.db.reportSourceTheme.createMany({ data: themeIds.map((themeId) => ({ sourceId, themeId })) })
    await audit(
      ctx,
      'report.update-source',
      { type: 'consultation', id: consultationId },
      { sourceId, ...words, themeIds },
    )
  })
}
