import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { answerHash, answerText } from '../responses/answer-hash'
import { holdRound } from './internal'
import { canCodeBlind } from './policy'
import { BlindCodesInput } from './schema'

/**
 * Gives an answer of a round the coder's own themes; none where none fits. They can be given anew until the round is
 * opened. The audit says that it was coded, and not to what: it can be read by other coders.
 * @throws NotFound; NotAllowed for anybody but its coders, or once it is opened; Conflict where the answer was corrected
 */
export async function giveBlindCodes(ctx: Ctx, input: z.input<typeof BlindCodesInput>): Promise<void> {
  const { roundId, responseId, themeIds } = BlindCodesInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { round, themes, consultation } = await holdRound(ctx, roundId)
    authorise(canCodeBlind(ctx.actor, consultation, round))
    if (!isUser(ctx.actor)) return
    const { userId } = ctx.actor
    const answer = await ctx.db.roundAnswer.findUnique({
      where: { roundId_responseId: { roundId, responseId } },
      include: { response: { select: { answers: true } } },
    })
    if (!answer) throw new NotFound('We could not find that answer in this round.')
    if (answerHash(answerText(answer.response.answers, round.questionName)) !== answer.answerHash)
      throw new Conflict('This answer was corrected since it was drawn: it is left out of the round.')
    const codes = [...new Set(themeIds)]
    if (codes.some((id) => !themes.some((theme) => theme.id === id)))
      throw new InvalidInput('', { themeIds: 'Choose among the themes of this round.' })
    const key = { roundId, responseId, userId }
    await ctx.db.blindReading.createMany({ data: [{ ...key, at: ctx.now }], skipDuplicates: true })
    // The same coder in two windows: the second waits here.
    await ctx.db.blindReading.update({ where: { roundId_responseId_userId: key }, data: { at: ctx.now } })
    await ctx.db.blindCoding.deleteMany({ where: key })
    await ctx.db.blindCoding.createMany({ data: codes.map((themeId) => ({ ...key, themeId })) })
    const detail = { consultationId: consultation.id, responseId }
    await audit(ctx, 'coding-round.code', { type: 'coding-round', id: roundId }, detail)
  })
}
