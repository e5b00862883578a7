import type { Ctx } from '../core/ctx'
import { isUser } from '../auth/roles'

type Coding = { responseId: string; question: string; themeId: string }

/**
 * Where a learner proposed what a person has just coded, the coding names both: the newest of its proposals that nobody
 * has decided on counts as accepted. Private to the room: the coding has been made.
 */
export async function takeProposal(ctx: Ctx, coding: Coding, answerHash: string): Promise<void> {
  const { responseId, question, themeId } = coding
  const userId = isUser(ctx.actor) ? ctx.actor.userId : null
  await ctx.db.$executeRaw`
    WITH newest AS (
      SELECT p.id FROM coding_proposal p JOIN learner_run l ON l.id = p.run_id
      WHERE p.response_id = ${responseId}::uuid AND p.theme_id = ${themeId}::uuid AND p.answer_hash = ${answerHash}
        AND l.question_name = ${question} AND p.state = 'proposed'
      ORDER BY l.number DESC LIMIT 1
    ), taken AS (
      UPDATE coding_proposal p SET state = 'accepted', decided_by_id = ${userId}::uuid, decided_at = ${ctx.now}
      FROM newest WHERE p.id = newest.id RETURNING p.id
    )
    UPDATE coding SET proposal_id = taken.id FROM taken
    WHERE response_id = ${responseId}::uuid AND question_name = ${question} AND theme_id = ${themeId}::uuid`
}
