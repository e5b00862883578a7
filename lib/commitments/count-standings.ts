import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { londonDate } from '../core/london-time'
import { filterWhere } from './filter-where'
import { STANDINGS } from './lifecycle'
import { CommitmentFilters } from './schema'
import type { StandingCounts } from './types'

/** How many commitments there are of each standing, of those that the other filters let through. */
export async function countStandings(
  ctx: Ctx,
  input: z.input<typeof CommitmentFilters>,
): Promise<StandingCounts> {
  const filters = CommitmentFilters.parse(input)
  const today = londonDate(ctx.now)
  const counts = await Promise.all(
    STANDINGS.map((standing) =>
      ctx.db.commitment.count({ where: filterWhere(ctx.actor, { ...filters, standing }, today) }),
    ),
  )
  return Object.fromEntries(STANDINGS.map((standing, i) => [standing, counts[i] ?? 0])) as StandingCounts
}
