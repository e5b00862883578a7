import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { londonDate } from '../core/london-time'
import { COMMITMENT } from './commitment-view'
import { COMMITMENT_ORDER, filterWhere } from './filter-where'
import { viewsOf } from './internal'
import { ListCommitmentsInput } from './schema'
import type { CommitmentList } from './types'

const PAGE_SIZE = 20

/** The commitments that the actor may see, a page at a time: for the public what was made, for staff drafts too. */
export async function listCommitments(
  ctx: Ctx,
  input: z.input<typeof ListCommitmentsInput>,
): Promise<CommitmentList> {
  const { page, ...filters } = ListCommitmentsInput.parse(input)
  const where = filterWhere(ctx.actor, filters, londonDate(ctx.now))
  const total = await ctx.db.commitment.count({ where })
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const rows = await ctx.db.commitment.findMany({
    ...{ where, include: COMMITMENT, orderBy: COMMITMENT_ORDER },
    skip: (Math.min(page, pages) - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  })
  return { items: await viewsOf(ctx, rows), total, page: Math.min(page, pages), pages }
}
