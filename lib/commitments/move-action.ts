import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict } from '../core/errors'
import { checkVersion, checkWhy, holdAction, recordEvent } from './internal'
import { ACTION_LIFECYCLE, needsWhy, type ActionMove, type ActionState } from './lifecycle'
import { canMoveAction } from './policy'
import { MoveActionInput } from './schema'

/**
 * Moves an action along: started, done, dropped, and the ways back.
 * @throws NotFound, NotAllowed also where it cannot go that way as it stands
 * @throws InvalidInput where it is dropped, opened again or taken up again without a reason
 * @throws Conflict where somebody was quicker
 */
export async function moveAction(
  ctx: Ctx,
  input: z.input<typeof MoveActionInput>,
): Promise<{ state: ActionState }> {
  const { actionId, version, move, why } = MoveActionInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { commitment, action: before } = await holdAction(ctx, actionId)
    await checkVersion(ctx, commitment.id, before, version)
    authorise(canMoveAction(ctx.actor, move, commitment, before))
    checkWhy(needsWhy(move), why, 'Say why: everybody will read it')
    const state = ACTION_LIFECYCLE[before.state][move]
    if (!state) throw new Conflict('This cannot be done with the action as it stands.')
    await ctx.db.commitmentAction.update({
      where: { id: actionId },
      data: { ...columnsOf(ctx, move, { why, startedAt: before.startedAt }), state, version: version + 1 },
    })
    await recordEvent(ctx, { commitmentId: commitment.id, actionId, what: EVENTS[move], why })
    const detail = { actionId, from: before.state, to: state, why }
    await audit(ctx, `commitment.${move}-action`, { type: 'commitment', id: commitment.id }, detail)
    return { state }
  })
}

const EVENTS: Record<ActionMove, string> = {
  start: 'started',
  finish: 'done',
  drop: 'dropped',
  'put-back': 'put-back',
  reopen: 'reopened',
  'take-up': 'taken-up',
}

function columnsOf(
  ctx: Ctx,
  move: ActionMove,
  { why, startedAt }: { why: string; startedAt: Date | null },
): Prisma.CommitmentActionUncheckedUpdateInput {
  switch (move) {
    case 'start':
      return { startedAt: ctx.now }
    case 'finish':
      return { doneAt: ctx.now }
    case 'drop':
      return { droppedAt: ctx.now, whyDropped: why }
    case 'put-back':
      return { startedAt: null }
    case 'reopen':
      // Done without ever having been started: it is started now.
      return { doneAt: null, startedAt: startedAt ?? ctx.now }
    case 'take-up':
      return { droppedAt: null, startedAt: null, whyDropped: '' }
  }
}
