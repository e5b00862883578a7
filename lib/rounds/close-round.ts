import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { formatDate } from '../core/format'
import { endOfDayInLondon } from '../core/london-time'
import { holdRound } from './internal'
import { canCloseRound } from './policy'
import { CloseRoundInput } from './schema'

/**
 * Ends a round: no more comments are taken. Before its day a reason is needed, for people were told that they had until then.
 * @throws NotFound, NotAllowed, Conflict; InvalidInput where it closes early without a reason
 */
export async function closeRound(ctx: Ctx, input: z.input<typeof CloseRoundInput>): Promise<void> {
  const { stageId, reason } = CloseRoundInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canCloseRound(ctx.actor, round))
    const due = round.closesOn ? endOfDayInLondon(round.closesOn) : null
    const isEarly = due !== null && ctx.now < due
    if (isEarly && reason === '')
      throw new InvalidInput('', {
        reason: `Enter the reason: people were told that they have until ${formatDate(round.closesOn!)}`,
      })
    const { count } = await ctx.db.stage.updateMany({
      where: { id: stageId, closedAt: null },
      // Nothing was taken after the day was over, whenever the record follows.
      data: { closedAt: due && !isEarly ? due : ctx.now },
    })
    if (count === 0) throw new Conflict('Somebody has closed it meanwhile.')
    await audit(ctx, 'round.close', { type: 'stage', id: stageId }, { isEarly, reason })
  })
}
