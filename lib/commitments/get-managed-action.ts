import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { getManagedCommitment } from './get-managed-commitment'
import { CommitmentActionInput } from './schema'
import type { ActionView, ManagedCommitment } from './types'

/**
 * An action of a commitment, for the staff's pages.
 * @throws NotAllowed, NotFound
 */
export async function getManagedAction(
  ctx: Ctx,
  input: z.input<typeof CommitmentActionInput>,
): Promise<{ commitment: ManagedCommitment; action: ActionView }> {
  const { commitmentId, actionId } = CommitmentActionInput.parse(input)
  const commitment = await getManagedCommitment(ctx, { commitmentId })
  const action = commitment.actions.find(({ id }) => id === actionId)
  if (!action) throw new NotFound('We could not find that action.')
  return { commitment, action }
}
