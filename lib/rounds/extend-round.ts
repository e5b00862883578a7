import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { formatDate } from '../core/format'
import { dateColumn, londonDate } from '../core/london-time'
import { enqueue } from '../jobs/enqueue'
import { holdRound } from './internal'
import { canExtendRound } from './policy'
import { ExtendRoundInput } from './schema'

/**
 * Gives more time for comments, keeps the old day with the reason, and has everybody told who was asked.
 * @throws NotFound, NotAllowed; InvalidInput where the date is not later
 */
export async function extendRound(ctx: Ctx, input: z.input<typeof ExtendRoundInput>): Promise<void> {
  const { stageId, closesOn, reason } = ExtendRoundInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canExtendRound(ctx.actor, round))
    const from = round.closesOn ?? londonDate(ctx.now)
    const { decisionOn } = round.consultation
    const wrong = (message: string) => new InvalidInput('', { closesOn: message })
    if (closesOn <= from) throw wrong(`Enter a date after ${formatDate(from)}, when it closes now`)
    if (closesOn < londonDate(ctx.now)) throw wrong('Enter today’s date or a later one')
    if (decisionOn && decisionOn >= from && closesOn > decisionOn)
      throw wrong(
        `Enter a date before the decision on ${formatDate(decisionOn)}, or comments could change nothing`,
      )
    await ctx.db.stage.update({ where: { id: stageId }, data: { closesOn: dateColumn(closesOn) } })
    const { id: extensionId } = await ctx.db.extension.create({
      data: {
        ...{ stageId, reason, at: ctx.now },
        ...{ fromClosesOn: dateColumn(from), toClosesOn: dateColumn(closesOn) },
      },
      select: { id: true },
    })
    await enqueue(ctx, 'tell-of-extension', { extensionId })
    await audit(ctx, 'round.extend', { type: 'stage', id: stageId }, { from, to: closesOn, reason })
  })
}
