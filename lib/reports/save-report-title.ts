import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { ensureReport, findReport, holdConsultation } from './internal'
import { canEditReport } from './policy'
import { SaveReportTitleInput } from './schema'

/**
 * Saves the title of the report.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody saved it since `version`
 */
export async function saveReportTitle(
  ctx: Ctx,
  input: z.input<typeof SaveReportTitleInput>,
): Promise<{ version: number }> {
  const { consultationId, version, title } = SaveReportTitleInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await holdConsultation(ctx, consultationId)
    const report = await findReport(ctx, consultationId)
    authorise(canEditReport(ctx.actor, report.consultation))
    const id = await ensureReport(ctx, report)
    const data = { title, version: version + 1 }
    const { count } = await ctx.db.report.updateMany({ where: { id, version }, data })
    if (count === 0)
      throw new Conflict(
        `Somebody changed the title meanwhile: it is “${report.title}” now. Look, then save.`,
      )
    await audit(
      ctx,
      'report.save-title',
      { type: 'consultation', id: consultationId },
      { version: version + 1, title },
    )
    return { version: version + 1 }
  })
}
