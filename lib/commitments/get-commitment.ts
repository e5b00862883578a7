import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { findCommitment } from './internal'
import { CommitmentNumberInput } from './schema'
import type { CommitmentView } from './types'

/**
 * A commitment by its public number, as everybody may read it.
 * @throws NotFound where none of that number was made
 */
export async function getCommitment(
  ctx: Ctx,
  input: z.input<typeof CommitmentNumberInput>,
): Promise<CommitmentView> {
  const {
    hasReport: _,
    status: _status,
    ...view
  } = await findCommitment(ctx, CommitmentNumberInput.parse(input))
  return view
}
