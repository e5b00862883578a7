import type { z } from 'zod'
import { listThemes } from '../analysis/list-themes'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { textDifferences } from '../methods/differences/text-differences'
import { NotFound } from '../core/errors'
import { figureChoices } from './figure-choices'
import { aboutOf, findReport, namesOf } from './internal'
import { listComments } from './list-comments'
import { canCommentOnReport, canEditReport, canReadReport } from './policy'
import { GetSectionInput } from './schema'
import type { RevisionView, SectionPage } from './types'

/**
 * A section as whoever writes in it sees it: its words, its history, what was said of it, and the figures it can have.
 * @throws NotFound, NotAllowed
 */
export async function getSection(ctx: Ctx, input: z.input<typeof GetSectionInput>): Promise<SectionPage> {
  const { consultationId, slug } = GetSectionInput.parse(input)
  const report = await findReport(ctx, consultationId)
  authorise(canReadReport(ctx.actor))
  const found = report.sections.find((section) => section.slug === slug)
  if (!found) throw new NotFound('This report has no such section.')
  const { id, updatedById, ...section } = found
  const comments = (await listComments(ctx, { consultationId })).filter(
    ({ sectionSlug }) => sectionSlug === slug,
  )
  const { themes } = await listThemes(ctx, { consultationId })
  const mayEdit = canEditReport(ctx.actor, report.consultation)
  const nameOf = await namesOf(ctx, [updatedById])
  return {
    consultation: aboutOf(report),
    section: {
      ...section,
      updatedBy: section.updatedAt ? nameOf(updatedById) : null,
      openComments: comments.filter(({ settledAt }) => settledAt === null).length,
    },
    revisions: await revisionsOf(ctx, id),
    comments,
    figures: figureChoices(section, report.consultation.leads, themes),
    ...{ mayEdit: mayEdit.ok, whyNot: mayEdit.ok ? '' : mayEdit.reason },
    mayComment: canCommentOnReport(ctx.actor, report.consultation).ok,
  }
}

/** Every version as it was saved, newest first, with what it changed. */
async function revisionsOf(ctx: Ctx, sectionId: string | null): Promise<RevisionView[]> {
  if (sectionId === null) return []
  const rows = await ctx.db.reportSectionRevision.findMany({
    where: { sectionId },
    orderBy: { version: 'desc' },
  })
  const nameOf = await namesOf(
    ctx,
    rows.map(({ byId }) => byId),
  )
  return rows.map(({ version, heading, text, isLeftOut, fromVersion, byId, at }, i) => {
    const before = rows[i + 1]
    return {
      ...{ version, heading, text, isLeftOut, fromVersion, at, by: nameOf(byId) },
      differences: before ? textDifferences(before.text, text) : null,
    }
  })
}
