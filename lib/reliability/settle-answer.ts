import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { disagreements } from './disagreements'
import { holdRound } from './internal'
import { canCompare, canLeadRounds } from './policy'
import { readCodes } from './read-codes'
import { SettleInput } from './schema'

/**
 * Settles what coders do not agree on of an answer, theme by theme, with why. Their own codes stay as they gave them.
 * @throws NotFound; NotAllowed, also before the round is opened; InvalidInput for a theme on which they agree; Conflict
 *   where somebody settled it since the person looked
 */
export async function settleAnswer(ctx: Ctx, input: z.input<typeof SettleInput>): Promise<void> {
  const { roundId, responseId, settled, why, seen } = SettleInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { round, consultation } = await holdRound(ctx, roundId)
    authorise(canLeadRounds(ctx.actor, consultation))
    authorise(canCompare(round))
    const held = await ctx.db.$queryRaw<unknown[]>`SELECT 1 AS held FROM round_answer
      WHERE round_id = ${roundId}::uuid AND response_id = ${responseId}::uuid FOR UPDATE`
    if (held.length === 0) throw new NotFound('We could not find that answer in this round.')
    const before = await ctx.db.reconciliation.findMany({ where: { roundId, responseId } })
    if (Math.max(0, ...before.map(({ at }) => at.getTime())) !== seen)
      throw new Conflict('Somebody has settled this answer in the meantime. Look at it again.')
    const codes = (await readCodes(ctx, round)).filter((code) => code.responseId === responseId)
    const apart = disagreements(codes).map(({ themeId }) => themeId)
    if (settled.some(({ themeId }) => !apart.includes(themeId)))
      throw new InvalidInput('Coders agree on that theme: there is nothing to settle.')
    const mark = { why, byId: isUser(ctx.actor) ? ctx.actor.userId : null, at: ctx.now }
    for (const { themeId, applies } of settled) {
      const key = { roundId, responseId, themeId }
      await ctx.db.reconciliation.upsert({
        where: { roundId_responseId_themeId: key },
        create: { ...key, applies, ...mark },
        update: { applies, ...mark },
      })
    }
    const detail = { consultationId: consultation.id, responseId, settled }
    await audit(ctx, 'coding-round.settle', { type: 'coding-round', id: roundId }, detail)
  })
}
