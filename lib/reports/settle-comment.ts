import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findComment } from './find-comment'
import { canCommentOnReport } from './policy'
import { SettleCommentInput } from './schema'

/**
 * Says that a comment is settled, or takes that up again. It stays to be read by those who write.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody was quicker
 */
export async function settleComment(ctx: Ctx, input: z.input<typeof SettleCommentInput>): Promise<void> {
  const { commentId, settled } = SettleCommentInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { comment, consultation } = await findComment(ctx, commentId)
    authorise(canCommentOnReport(ctx.actor, consultation))
    const { count } = await ctx.db.reportComment.updateMany({
      where: { id: comment.id, answersId: null, settledAt: settled ? null : { not: null } },
      data: settled
        ? { settledAt: ctx.now, settledById: isUser(ctx.actor) ? ctx.actor.userId : null }
        : { settledAt: null, settledById: null },
    })
    if (count === 0)
      throw new Conflict(
        settled
          ? 'Somebody settled this comment meanwhile.'
          : 'Somebody took this comment up again meanwhile.',
      )
    const action = settled ? 'report.settle-comment' : 'report.reopen-comment'
    await audit(ctx, action, { type: 'consultation', id: consultation.id }, { commentId })
  })
}
