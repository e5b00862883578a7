import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { londonDate } from '../core/london-time'
import { filterWhere } from './filter-where'
import { CommitmentFilters } from './schema'

/** How many commitments were made, whatever became of them; drafts are not among them, whoever asks. */
export async function countMade(ctx: Ctx, input: z.input<typeof CommitmentFilters>): Promise<number> {
  const where = filterWhere(ctx.actor, CommitmentFilters.parse(input), londonDate(ctx.now))
  return ctx.db.commitment.count({ where: { AND: [where, { number: { not: null } }] } })
}
