import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import type { AnswerKey } from './types'

/**
 * Whether the actor codes this answer in a round of double coding that has not been opened: then nobody else's codes of it
 * are for their eyes. Private to the room.
 */
export async function isCodedBlind(ctx: Ctx, { responseId, question }: AnswerKey): Promise<boolean> {
  if (!isUser(ctx.actor)) return false
  const round = { openedAt: null, questionName: question, coders: { some: { userId: ctx.actor.userId } } }
  return (await ctx.db.roundAnswer.count({ where: { responseId, round } })) > 0
}
