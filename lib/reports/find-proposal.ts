import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { reportScope } from './scope'

/**
 * A proposal with its consultation's id.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findProposal(ctx: Ctx, id: string) {
  const proposal = await ctx.db.reportProposal.findFirst({
    where: { id, report: reportScope(ctx.actor) },
    include: { report: { select: { consultationId: true } } },
  })
  if (!proposal) throw new NotFound('We could not find that proposal.')
  return { proposal, consultationId: proposal.report.consultationId }
}
