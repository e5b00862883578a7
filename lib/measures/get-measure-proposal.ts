import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { waitingProposals } from './internal'
import { canEnterMeasures } from './policy'
import { GetMeasureProposalInput } from './schema'
import type { WaitingProposal } from './types'

/**
 * One thing that a group said of itself and that waits for an officer.
 * @throws NotFound also once it is decided or taken back; NotAllowed
 */
export async function getMeasureProposal(
  ctx: Ctx,
  input: z.input<typeof GetMeasureProposalInput>,
): Promise<WaitingProposal> {
  const { proposalId: id } = GetMeasureProposalInput.parse(input)
  authorise(canEnterMeasures(ctx.actor))
  const [proposal] = await waitingProposals(ctx, { id })
  if (!proposal) throw new NotFound('This waits no longer: somebody decided it, or the group took it back.')
  return proposal
}
