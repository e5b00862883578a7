import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { holdRound } from './internal'
import { canLeadRounds } from './policy'
import { RoundInput } from './schema'

/**
 * Opens a round: from now on everybody's codes are seen, compared and settled, and nobody codes it any more.
 * @throws NotFound, NotAllowed; Conflict where it is open already, or there is nothing to compare yet
 */
export async function openRound(ctx: Ctx, input: z.input<typeof RoundInput>): Promise<void> {
  const { roundId } = RoundInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { round, consultation } = await holdRound(ctx, roundId, 'alone')
    authorise(canLeadRounds(ctx.actor, consultation))
    if (round.openedAt) throw new Conflict('This round has been opened already.')
    const least = round.learnerRunId ? 1 : 2
    const [{ n } = { n: 0 }] = await ctx.db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (SELECT response_id FROM blind_reading WHERE round_id = ${roundId}::uuid
        GROUP BY response_id HAVING count(*) >= ${least}) paired`
    if (n === 0)
      throw new Conflict(
        least === 2 ? 'No answer has been coded by two people yet.' : 'Nobody has coded an answer yet.',
      )
    await ctx.db.codingRound.update({ where: { id: roundId }, data: { openedAt: ctx.now } })
    const detail = { consultationId: consultation.id, compared: n }
    await audit(ctx, 'coding-round.open', { type: 'coding-round', id: roundId }, detail)
  })
}
