import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { changedMeanwhile, checkThemes, checkPart } from './check-themes'
import { holdRefusal } from './internal'
import { canEditReport } from './policy'
import { UpdateRefusalInput } from './schema'

/**
 * Changes what we will not do and why.
 * @throws NotFound, NotAllowed, InvalidInput
 * @throws Conflict where somebody changed it since `version`
 */
export async function updateRefusal(ctx: Ctx, input: z.input<typeof UpdateRefusalInput>): Promise<void> {
  const { refusalId, version, themeIds, ...words } = UpdateRefusalInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { consultation } = await holdRefusal(ctx, refusalId)
    const consultationId = consultation.id
    authorise(canEditReport(ctx.actor, consultation))
    checkPart(consultation.leads, words.key)
    await checkThemes(ctx, consultationId, themeIds)
    const { count } = await ctx.db.reportRefusal.updateMany({
      where: { id: refusalId, version, removedAt: null },
      data: { ...words, version: version + 1 },
    })
    if (count === 0) throw changedMeanwhile()
    await ctx.db.reportRefusalTheme.deleteMany({ where: { refusalId } })
    await ctx.db.reportRefusalTheme.createMany({ data: themeIds.map((themeId) => ({ refusalId, themeId })) })
    await audit(
      ctx,
      'report.update-refusal',
      { type: 'consultation', id: consultationId },
      { refusalId, ...words, themeIds },
    )
  })
}
