import { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { londonDate } from '../core/london-time'
import { findRound } from './internal'
import { decisionsOn, canReadRounds, lacksOf } from './policy'
import type { ManagedRound } from './types'

const GetRoundInput = z.union([
  z.object({ stageId: z.uuid() }),
  z.object({ consultationId: z.uuid(), round: z.coerce.number().int().min(1) }),
])

/**
 * A round for the staff's pages, by its id or its number: with what it lacks, and what the actor may do.
 * @throws NotFound, NotAllowed
 */
export async function getRound(ctx: Ctx, input: z.input<typeof GetRoundInput>): Promise<ManagedRound> {
  const { success, data } = GetRoundInput.safeParse(input)
  if (!success) throw new NotFound('We could not find that draft.')
  authorise(canReadRounds(ctx.actor))
  const where =
    'stageId' in data ? { id: data.stageId } : { consultationId: data.consultationId, sequence: data.round }
  const round = await findRound(ctx, where)
  const today = londonDate(ctx.now)
  const lacks = round.state === 'draft' ? lacksOf(round, today) : []
  return { ...round, lacks, ...decisionsOn(ctx.actor, round, today) }
}
