import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkThemes } from './check-themes'
import { ensureReport, findReport, holdConsultation } from './internal'
import { canEditReport } from './policy'
import { AddSourceInput } from './schema'

/**
 * Adds other research that bears on the report, after those that are there.
 * @throws NotFound, NotAllowed, InvalidInput
 */
export async function addSource(ctx: Ctx, input: z.input<typeof AddSourceInput>): Promise<{ id: string }> {
  const { consultationId, themeIds, ...words } = AddSourceInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await holdConsultation(ctx, consultationId)
    const report = await findReport(ctx, consultationId)
    authorise(canEditReport(ctx.actor, report.consultation))
    await checkThemes(ctx, consultationId, themeIds)
    const reportId = await ensureReport(ctx, report)
    const sort = (await ctx.db.reportSource.count({ where: { reportId } })) + 1
    const { id } = await ctx.db.reportSource.create({
      data: { reportId, ...words, sort, themes: { create: themeIds.map((themeId) => ({ themeId })) } },
      select: { id: true },
    })
    await audit(
      ctx,
      'report.add-source',
      { type: 'consultation', id: consultationId },
      { sourceId: id, ...words, themeIds },
    )
    return { id }
  })
}
