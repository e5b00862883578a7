import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { ensureReport, findReport, type FoundReport } from './internal'
import { canCommentOnReport } from './policy'
import { AddCommentInput } from './schema'
import { sameSection } from './section-plan'

/**
 * Says something of the report to those who write it: of a section, of a passage of it, or of the whole. Never published.
 * @throws NotFound, NotAllowed
 */
export async function addComment(ctx: Ctx, input: z.input<typeof AddCommentInput>): Promise<{ id: string }> {
  const { consultationId, kind, key, excerpt, text } = AddCommentInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const report = await findReport(ctx, consultationId)
    authorise(canCommentOnReport(ctx.actor, report.consultation))
    const reportId = await ensureReport(ctx, report)
    const section = kind ? await ensureSection(ctx, report, reportId, { kind, key }) : null
    const { id } = await ctx.db.reportComment.create({
      data: {
        ...{ reportId, excerpt, text, at: ctx.now, byId: isUser(ctx.actor) ? ctx.actor.userId : null },
        ...(section ? { sectionId: section.id, sectionVersion: section.version } : {}),
      },
      select: { id: true },
    })
    const detail = { commentId: id, section: section?.slug ?? null }
    await audit(ctx, 'report.comment', { type: 'consultation', id: consultationId }, detail)
    return { id }
  })
}

/** Something can be said of a section before anybody wrote in it: it is kept then as it begins. */
async function ensureSection(
  ctx: Ctx,
  report: FoundReport,
  reportId: string,
  of: { kind: string; key: string },
) {
  const planned = report.sections.find((section) => sameSection(section, of))
  if (!planned) throw new NotFound('This report has no such section.')
  const { kind, key, heading, text, slug } = planned
  await ctx.db.reportSection.createMany({
    data: [{ reportId, kind, key, heading, text, version: 1, updatedAt: ctx.now }],
    skipDuplicates: true,
  })
  const { id, version } = await ctx.db.reportSection.findUniqueOrThrow({
    where: { reportId_kind_key: { reportId, kind, key } },
  })
  if (planned.id === null)
    await ctx.db.reportSectionRevision.createMany({
      data: [{ sectionId: id, version: 1, heading, text, at: ctx.now }],
      skipDuplicates: true,
    })
  return { id, version, slug }
}
