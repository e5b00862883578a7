import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { waitingProposals } from './internal'
import { canEnterMeasures } from './policy'
import type { WaitingProposal } from './types'

/**
 * What groups said of themselves and an officer has to confirm, the oldest first, beside what stands there now.
 * @throws NotAllowed for anybody but officers and administrators
 */
export async function listMeasureProposals(ctx: Ctx): Promise<WaitingProposal[]> {
  authorise(canEnterMeasures(ctx.actor))
  return waitingProposals(ctx, {})
}
