import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import { answerHash, answerText } from '../responses/answer-hash'
import { findRound, questionsOf } from './internal'
import { canCodeBlind } from './policy'
import { BlindAnswerInput } from './schema'
import type { BlindView } from './types'

/**
 * The next answer that a coder of a round has not coded, or the one asked for: the answer alone, with the coder's own codes
 * and nothing of anybody else's, nor who said it.
 * @throws NotFound; NotAllowed for anybody but its coders
 */
export async function getBlindAnswer(ctx: Ctx, input: z.input<typeof BlindAnswerInput>): Promise<BlindView> {
  const { roundId, responseId } = BlindAnswerInput.parse(input)
  const { round, themes, consultation } = await findRound(ctx, roundId)
  const { actor } = ctx
  authorise(canCodeBlind(actor, consultation, { ...round, openedAt: null }))
  const userId = isUser(actor) ? actor.userId : ''
  const rows = await ctx.db.roundAnswer.findMany({
    where: { roundId },
    orderBy: { sort: 'asc' },
    select: {
      ...{ responseId: true, answerHash: true, response: { select: { answers: true } } },
      done: { where: { userId }, select: { codes: { select: { themeId: true } } } },
    },
  })
  const answers = rows.flatMap(({ response, ...row }) => {
    const text = answerText(response.answers, round.questionName)
    return answerHash(text) === row.answerHash ? [{ ...row, text }] : []
  })
  const place = responseId
    ? answers.findIndex((answer) => answer.responseId === responseId)
    : answers.findIndex(({ done }) => done.length === 0)
  const answer = answers[place]
  const questions = await questionsOf(ctx, consultation.id)
  return {
    round: {
      ...{
        id: round.id,
        name: round.name,
        consultationId: consultation.id,
        consultation: consultation.title,
      },
      question: questions.find(({ name }) => name === round.questionName)?.title ?? round.questionName,
    },
    ...{ themes, isOpened: round.openedAt !== null, total: answers.length },
    first: answers[0]?.responseId ?? null,
    done: answers.filter(({ done }) => done.length > 0).length,
    answer: answer
      ? {
          ...{ responseId: answer.responseId, text: answer.text, place: place + 1 },
          own: answer.done[0]?.codes.map(({ themeId }) => themeId) ?? null,
          previous: answers[place - 1]?.responseId ?? null,
          next: answers[place + 1]?.responseId ?? null,
        }
      : null,
  }
}
