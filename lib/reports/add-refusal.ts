import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkThemes, checkPart } from './check-themes'
import { ensureReport, findReport, holdConsultation } from './internal'
import { canEditReport } from './policy'
import { AddRefusalInput } from './schema'

/**
 * Adds what we will not do and why, after those that are there.
 * @throws NotFound, NotAllowed, InvalidInput
 */
export async function addRefusal(ctx: Ctx, input: z.input<typeof AddRefusalInput>): Promise<{ id: string }> {
  const { consultationId, themeIds, ...words } = AddRefusalInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await holdConsultation(ctx, consultationId)
    const report = await findReport(ctx, consultationId)
    authorise(canEditReport(ctx.actor, report.consultation))
    checkPart(report.consultation.leads, words.key)
    await checkThemes(ctx, consultationId, themeIds)
    const reportId = await ensureReport(ctx, report)
    const sort = (await ctx.db.reportRefusal.count({ where: { reportId } })) + 1
    const { id } = await ctx.db.reportRefusal.create({
      data: { reportId, ...words, sort, themes: { create: themeIds.map((themeId) => ({ themeId })) } },
      select: { id: true },
    })
    await audit(
      ctx,
      'report.add-refusal',
      { type: 'consultation', id: consultationId },
      { refusalId: id, ...words, themeIds },
    )
    return { id }
  })
}
