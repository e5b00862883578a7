import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { londonDate } from '../core/london-time'
import { COMMITMENT } from './commitment-view'
import { COMMITMENT_ORDER, filterWhere } from './filter-where'
import { viewsOf } from './internal'
import { canReadCommitments } from './policy'
import { CommitmentFilters } from './schema'
import type { CommitmentView } from './types'

/**
 * All of them at once, for the staff's lists and the committee's page.
 * @throws NotAllowed
 */
export async function listAllCommitments(
  ctx: Ctx,
  input: z.input<typeof CommitmentFilters>,
): Promise<CommitmentView[]> {
  authorise(canReadCommitments(ctx.actor))
  const where = filterWhere(ctx.actor, CommitmentFilters.parse(input), londonDate(ctx.now))
  const rows = await ctx.db.commitment.findMany({ where, include: COMMITMENT, orderBy: COMMITMENT_ORDER })
  return viewsOf(ctx, rows)
}
