import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { reportScope } from './scope'

/**
 * A comment and the consultation of its report.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findComment(ctx: Ctx, id: string) {
  const comment = await ctx.db.reportComment.findFirst({
    where: { id, report: reportScope(ctx.actor) },
    include: { report: { select: { consultationId: true } } },
  })
  if (!comment) throw new NotFound('We could not find that comment.')
  return { comment, consultation: await getConsultation(ctx, { id: comment.report.consultationId }) }
}
