import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findReport, holdConsultation } from './internal'
import { canEditReport } from './policy'
import { RestoreSectionInput } from './schema'
import { sameSection } from './section-plan'
import { writeSection } from './write-section'

/**
 * Puts an earlier version of a section back, as its newest: what stood in between stays in the history.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody saved it since `version`
 */
export async function restoreSection(
  ctx: Ctx,
  input: z.input<typeof RestoreSectionInput>,
): Promise<{ version: number }> {
  const { consultationId, kind, key, version, fromVersion } = RestoreSectionInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await holdConsultation(ctx, consultationId)
    const report = await findReport(ctx, consultationId)
    authorise(canEditReport(ctx.actor, report.consultation))
    const section = report.sections.find((each) => sameSection(each, { kind, key }))
    const earlier =
      section?.id &&
      (await ctx.db.reportSectionRevision.findUnique({
        where: { sectionId_version: { sectionId: section.id, version: fromVersion } },
      }))
    if (!section || !earlier) throw new NotFound('There is no such version of this section.')
    const { heading, text, isLeftOut } = earlier
    await writeSection(ctx, report, section, { version, heading, text, isLeftOut, fromVersion })
    const detail = { section: section.slug, version: version + 1, fromVersion }
    await audit(ctx, 'report.restore-section', { type: 'consultation', id: consultationId }, detail)
    return { version: version + 1 }
  })
}
