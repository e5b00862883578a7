import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { changedMeanwhile, checkThemes } from './check-themes'
import { findReport, holdConsultation } from './internal'
import { canEditReport } from './policy'
import { UpdateSourceInput } from './schema'
import { reportScope } from './scope'

/**
 * Changes other research that bears on the report.
 * @throws NotFound, NotAllowed, InvalidInput
 * @throws Conflict where somebody changed it since `version`
 */
export async function updateSource(ctx: Ctx, input: z.input<typeof UpdateSourceInput>): Promise<void> {
  const { sourceId, version, themeIds, ...words } = UpdateSourceInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await ctx.db.reportSource.findFirst({
      where: { id: sourceId, removedAt: null, report: reportScope(ctx.actor) },
      include: { report: { select: { consultationId: true } } },
    })
    if (!before) throw new NotFound('We could not find that: somebody may have removed it.')
    const { consultationId } = before.report
    await holdConsultation(ctx, consultationId)
    const report = await findReport(ctx, consultationId)
    authorise(canEditReport(ctx.actor, report.consultation))
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
