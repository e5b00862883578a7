import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { findComment } from './find-comment'
import { canCommentOnReport } from './policy'
import { AnswerCommentInput } from './schema'

/**
 * Answers what somebody said of the report. An answer to an answer stands under the same comment.
 * @throws NotFound, NotAllowed
 */
export async function answerComment(
  ctx: Ctx,
  input: z.input<typeof AnswerCommentInput>,
): Promise<{ id: string }> {
  const { commentId, text } = AnswerCommentInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { comment, consultation } = await findComment(ctx, commentId)
    authorise(canCommentOnReport(ctx.actor, consultation))
    const { reportId, sectionId, sectionVersion } = comment
    const { id } = await ctx.db.reportComment.create({
      data: {
        ...{ reportId, sectionId, sectionVersion, text, at: ctx.now },
        answersId: comment.answersId ?? comment.id,
        byId: isUser(ctx.actor) ? ctx.actor.userId : null,
      },
      select: { id: true },
    })
    const detail = { commentId: id, answers: comment.id }
    await audit(ctx, 'report.answer-comment', { type: 'consultation', id: consultation.id }, detail)
    return { id }
  })
}
