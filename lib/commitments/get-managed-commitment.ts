import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { londonDate } from '../core/london-time'
import { findCommitment, type Found } from './internal'
import { ACTION_LIFECYCLE, COMMITMENT_LIFECYCLE, type ActionMove, type CommitmentMove } from './lifecycle'
import { canMoveAction, canMoveCommitment, canReadCommitments, EDITS, lacksOf } from './policy'
import { CommitmentIdInput } from './schema'
import type { CommitmentEdit, ManagedCommitment } from './types'

/**
 * A commitment for the staff's page, with what the actor may do with it, and why not the rest.
 * @throws NotAllowed, NotFound
 */
export async function getManagedCommitment(
  ctx: Ctx,
  input: z.input<typeof CommitmentIdInput>,
): Promise<ManagedCommitment> {
  authorise(canReadCommitments(ctx.actor))
  const { commitmentId } = CommitmentIdInput.parse(input)
  const { status: _, ...found } = await findCommitment(ctx, { id: commitmentId })
  const { hasReport: _hasReport, ...view } = found
  const lacks = found.state === 'draft' ? lacksOf(found, londonDate(ctx.now)) : []
  return { ...view, lacks, ...decisionsOn(ctx, found) }
}

function decisionsOn(ctx: Ctx, found: Omit<Found, 'status'>) {
  const today = londonDate(ctx.now)
  const refusals: ManagedCommitment['refusals'] = {}
  const moves = Object.keys(COMMITMENT_LIFECYCLE[found.state]) as CommitmentMove[]
  const allowedMoves = moves.filter((move) => {
    const decision = canMoveCommitment(ctx.actor, move, found, today)
    if (!decision.ok) refusals[move] = decision.reason
    return decision.ok
  })
  const allowedEdits = (Object.keys(EDITS) as CommitmentEdit[]).filter((edit) => {
    const decision = EDITS[edit](ctx.actor, found)
    if (!decision.ok) refusals[edit] = decision.reason
    return decision.ok
  })
  const actionMoves = Object.fromEntries(
    found.actions.map((action) => [
      action.id,
      (Object.keys(ACTION_LIFECYCLE[action.state]) as ActionMove[]).filter(
        (move) => canMoveAction(ctx.actor, move, found, action).ok,
      ),
    ]),
  )
  return { allowedMoves, allowedEdits, refusals, actionMoves }
}
