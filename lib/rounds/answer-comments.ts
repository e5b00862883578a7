import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { holdRound } from './internal'
import { canAnswerComments } from './policy'
import { passageOf } from './question-names'
import { readComments, type ReadComment } from './read-comments'
import { AnswerCommentsInput } from './schema'

type Wanted = z.output<typeof AnswerCommentsInput>['comments'][number]

/**
 * Answers a comment, or several alike with the same words: accepted, accepted in part, or not accepted and why.
 * @throws NotFound, NotAllowed; InvalidInput without a reason
 * @throws Conflict where a comment was corrected, or somebody else answered it, since it was read: then none is answered
 */
export async function answerComments(ctx: Ctx, input: z.input<typeof AnswerCommentsInput>): Promise<void> {
  const { stageId, comments, verdict, why } = AnswerCommentsInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canAnswerComments(ctx.actor, round))
    const all = (await readComments(ctx, round)).comments
    const byId = isUser(ctx.actor) ? ctx.actor.userId : null
    for (const wanted of comments) {
      const comment = asSeen(all, wanted)
      const key = passageOf(round.sequence, comment.questionName)
      const { responseId, questionName, revisionNumber } = comment
      const passageId = round.passages.find(({ number }) => String(number) === key)?.id ?? null
      const answer = { verdict, why, revisionNumber, passageId, byId, at: ctx.now }
      await ctx.db.commentAnswer.upsert({
        where: { responseId_questionName: { responseId, questionName } },
        create: { responseId, questionName, ...answer },
        update: { ...answer, version: wanted.version + 1 },
      })
    }
    const detail = {
      verdict,
      comments: comments.map(({ responseId, questionName }) => ({ responseId, questionName })),
    }
    await audit(ctx, 'round.answer', { type: 'stage', id: stageId }, detail)
  })
}

/** The comment, where it still is what the person read. */
function asSeen(
  all: ReadComment[],
  { responseId, questionName, revisionNumber, version }: Wanted,
): ReadComment {
  const comment = all.find((one) => one.responseId === responseId && one.questionName === questionName)
  if (!comment) throw new NotFound('We could not find that comment.')
  const { who, answer } = comment
  if (comment.revisionNumber !== revisionNumber)
    throw new Conflict(`${who} has corrected the comment meanwhile. Read it again, then answer.`)
  if ((answer?.version ?? 0) !== version)
    throw new Conflict(
      `${answer?.by || 'Somebody'} has answered the comment of ${who} meanwhile. Look at that answer first.`,
    )
  return comment
}
