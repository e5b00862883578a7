import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { measureOfBody, openProposal } from './internal'
import { canProposeMeasure } from './policy'
import { proposalView } from './proposal-view'
import { GetMeasureOfBodyInput } from './schema'
import type { OwnMeasureView } from './types'

/**
 * One measure of one group in one year, for whoever speaks for the group: what everybody reads, and what waits.
 * @throws NotFound, NotAllowed
 */
export async function getOwnMeasure(
  ctx: Ctx,
  input: z.input<typeof GetMeasureOfBodyInput>,
): Promise<OwnMeasureView> {
  const of = GetMeasureOfBodyInput.parse(input)
  const { measure, body } = await measureOfBody(ctx, of)
  authorise(canProposeMeasure(ctx.actor, body))
  const proposal = await openProposal(ctx, of)
  return { measure, year: of.year, body, proposal: proposal && proposalView(proposal) }
}
