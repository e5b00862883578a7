import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { aboutOf, editionsOf, findReport, namesOf, proposalView } from './internal'
import { canReadReport, decisionsOn } from './policy'
import { ConsultationIdInput } from './schema'
import type { ReportView } from './types'

/**
 * A consultation's report as it is being written: its sections, what was said of them and not settled, what waits for
 * approval, and its editions.
 * @throws NotFound, NotAllowed
 */
export async function getReport(ctx: Ctx, input: z.input<typeof ConsultationIdInput>): Promise<ReportView> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const report = await findReport(ctx, consultationId)
  authorise(canReadReport(ctx.actor))
  const { reportId, title, version } = report
  const comments = await ctx.db.reportComment.groupBy({
    by: ['sectionId'],
    where: { report: { consultationId }, answersId: null, settledAt: null },
    _count: { _all: true },
  })
  const [last] = reportId
    ? await ctx.db.reportProposal.findMany({ where: { reportId }, orderBy: { proposedAt: 'desc' }, take: 1 })
    : []
  const nameOf = await namesOf(ctx, [
    ...report.sections.map(({ updatedById }) => updatedById),
    ...(last ? [last.proposedById, last.decidedById] : []),
  ])
  const proposal = last ? proposalView(last, nameOf) : null
  return {
    ...{ consultation: aboutOf(report), title, version },
    sections: report.sections.map(({ id, updatedById, ...section }) => ({
      ...section,
      updatedBy: section.updatedAt ? nameOf(updatedById) : null,
      openComments: comments.find(({ sectionId }) => id !== null && sectionId === id)?._count._all ?? 0,
    })),
    editions: await editionsOf(ctx, { consultationId }),
    proposal: proposal?.state === 'proposed' ? proposal : null,
    lastDecision: proposal && proposal.state !== 'proposed' ? proposal : null,
    openComments: comments.reduce((sum, { _count }) => sum + _count._all, 0),
    ...decisionsOn(ctx.actor, report.consultation),
  }
}
