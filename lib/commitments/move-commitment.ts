import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict } from '../core/errors'
import { londonDate } from '../core/london-time'
import { checkVersion, checkWhy, holdCommitment, recordEvent, type Found } from './internal'
import {
  COMMITMENT_LIFECYCLE,
  needsWhy,
  OPEN_ACTION_STATES,
  type CommitmentMove,
  type CommitmentState,
} from './lifecycle'
import { canMoveCommitment } from './policy'
import { MoveCommitmentInput } from './schema'

/**
 * Moves a commitment along its life. Making it gives it the next public number; dropping it drops, with the same reason,
 * whatever of it is still to be done.
 * @throws NotFound
 * @throws NotAllowed also where it cannot go that way as it stands: it lacks something, or an action is still open
 * @throws InvalidInput where it is dropped, opened again or taken up again without a reason
 * @throws Conflict where somebody was quicker
 */
export async function moveCommitment(
  ctx: Ctx,
  input: z.input<typeof MoveCommitmentInput>,
): Promise<{ state: CommitmentState; number: number | null }> {
  const { commitmentId, version, move, why } = MoveCommitmentInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const before = await holdCommitment(ctx, commitmentId)
    await checkVersion(ctx, commitmentId, before, version)
    authorise(canMoveCommitment(ctx.actor, move, before, londonDate(ctx.now)))
    checkWhy(needsWhy(move), why, 'Say why: everybody will read it')
    const state = COMMITMENT_LIFECYCLE[before.state][move]
    if (!state) throw new Conflict('This cannot be done with the commitment as it stands.')
    const number = move === 'make' ? await nextNumber(ctx) : before.number
    await ctx.db.commitment.update({
      where: { id: commitmentId },
      data: { ...columnsOf(ctx, move, why), state, number, version: version + 1 },
    })
    if (move === 'drop') await dropOpenActions(ctx, before, why)
    await recordEvent(ctx, { commitmentId, what: EVENTS[move], why })
    const detail = { from: before.state, to: state, number, why }
    await audit(ctx, `commitment.${move}`, { type: 'commitment', id: commitmentId }, detail)
    return { state, number }
  })
}

const EVENTS: Record<CommitmentMove, string> = {
  make: 'made',
  keep: 'kept',
  drop: 'dropped',
  reopen: 'reopened',
  'take-up': 'taken-up',
}

function columnsOf(ctx: Ctx, move: CommitmentMove, why: string): Prisma.CommitmentUncheckedUpdateInput {
  switch (move) {
    case 'make':
      return { madeAt: ctx.now }
    case 'keep':
      return { keptAt: ctx.now }
    case 'drop':
      return { droppedAt: ctx.now, whyDropped: why }
    case 'reopen':
      return { keptAt: null }
    case 'take-up':
      return { droppedAt: null, whyDropped: '' }
  }
}

/** One after another without a gap, whoever else makes one at this moment. */
async function nextNumber(ctx: Ctx): Promise<number> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('commitment-number'))`
  const { _max } = await ctx.db.commitment.aggregate({ _max: { number: true } })
  return (_max.number ?? 0) + 1
}

async function dropOpenActions(ctx: Ctx, { id, actions }: Found, why: string): Promise<void> {
  for (const action of actions.filter(({ state }) => OPEN_ACTION_STATES.includes(state))) {
    await ctx.db.commitmentAction.update({
      where: { id: action.id },
      data: { state: 'dropped', droppedAt: ctx.now, whyDropped: why, version: action.version + 1 },
    })
    await recordEvent(ctx, { commitmentId: id, actionId: action.id, what: 'dropped', why })
  }
}
