import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { findReport, namesOf } from './internal'
import { canReadReport } from './policy'
import { ConsultationIdInput } from './schema'
import type { CommentView } from './types'

/**
 * What those who write said to one another of the report, newest first, each with its answers.
 * @throws NotFound, NotAllowed
 */
export async function listComments(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<CommentView[]> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const report = await findReport(ctx, consultationId)
  authorise(canReadReport(ctx.actor))
  const rows = await ctx.db.reportComment.findMany({
    where: { report: { consultationId }, answersId: null },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    include: { said: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })
  const people = rows.flatMap((row) => [row.byId, row.settledById, ...row.said.map(({ byId }) => byId)])
  const nameOf = await namesOf(ctx, people)
  return rows.map(({ id, text, excerpt, sectionId, sectionVersion, byId, at, said, ...row }) => {
    const section = report.sections.find((each) => each.id !== null && each.id === sectionId)
    return {
      ...{ id, text, excerpt, at, by: nameOf(byId), sectionSlug: section?.slug ?? null },
      isOfEarlier: section !== undefined && sectionVersion !== section.version,
      settledAt: row.settledAt,
      settledBy: row.settledAt ? nameOf(row.settledById) : null,
      answers: said.map(({ id, text, byId, at }) => ({ id, text, by: nameOf(byId), at })),
    }
  })
}
