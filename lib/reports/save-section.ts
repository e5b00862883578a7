import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findReport, holdConsultation } from './internal'
import { canEditReport } from './policy'
import { SaveSectionInput } from './schema'
import { sameSection } from './section-plan'
import { writeSection } from './write-section'

/**
 * Saves a section as somebody wrote it, and keeps it in the section's history. The first save of anything makes the report.
 * @throws NotFound where the report has no such section, NotAllowed
 * @throws Conflict where somebody saved it since `version`
 */
export async function saveSection(
  ctx: Ctx,
  input: z.input<typeof SaveSectionInput>,
): Promise<{ version: number }> {
  const { consultationId, kind, key, version, heading, text, isLeftOut } = SaveSectionInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await holdConsultation(ctx, consultationId)
    const report = await findReport(ctx, consultationId)
    authorise(canEditReport(ctx.actor, report.consultation))
    const before = report.sections.find((section) => sameSection(section, { kind, key }))
    if (!before) throw new NotFound('This report has no such section.')
    const isSame = before.heading === heading && before.text === text && before.isLeftOut === isLeftOut
    if (before.version === version && version > 0 && isSame) return { version }
    await writeSection(ctx, report, before, { version, heading, text, isLeftOut })
    const detail = {
      ...{ section: before.slug, version: version + 1, isLeftOut },
      ...(before.heading === heading ? {} : { heading }),
    }
    await audit(ctx, 'report.save-section', { type: 'consultation', id: consultationId }, detail)
    return { version: version + 1 }
  })
}
