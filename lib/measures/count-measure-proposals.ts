import type { Ctx } from '../core/ctx'
import { canEnterMeasures } from './policy'

/** How much of what groups said waits for an officer; 0 for who does not decide it. */
export async function countMeasureProposals(ctx: Ctx): Promise<number> {
  if (!canEnterMeasures(ctx.actor).ok) return 0
  return ctx.db.measureProposal.count({ where: { state: 'waiting' } })
}
