import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, londonDate } from '../core/london-time'
import { findTold } from './internal'
import { linkHash } from './link-hash'
import { canAnswerLetter } from './policy'
import { GiveFeedbackInput } from './schema'

/**
 * What the reader of a letter says to it: is it clear what came of it, and would they take part again. Once a link, and
 * changed as long as it works; nothing leads back from the answer to who gave it.
 * @throws NotFound where there is no such link, or it no longer works
 */
export async function giveFeedback(ctx: Ctx, input: z.input<typeof GiveFeedbackInput>): Promise<void> {
  const { token, isClear, wouldAgain } = GiveFeedbackInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const told = await findTold(ctx, token)
    const today = londonDate(ctx.now)
    authorise(canAnswerLetter(told, today))
    const { consultationId } = told.telling
    await ctx.db.reportFeedback.upsert({
      where: { linkHash: linkHash(token) },
      create: {
        ...{ consultationId, linkHash: linkHash(token), respondentKind: told.respondentKind },
        ...{ isClear, wouldAgain, onDate: dateColumn(today) },
      },
      update: { isClear, wouldAgain, onDate: dateColumn(today) },
    })
    // That somebody answered; neither who nor what.
    await audit(ctx, 'telling.feedback', { type: 'consultation', id: consultationId })
  })
}
