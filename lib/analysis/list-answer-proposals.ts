import type { Ctx } from '../core/ctx'
import type { AnswerKey, AnswerProposal } from './types'

/**
 * What the newest learner of the question proposes for an answer as it stands, and nobody has decided on. Private to the
 * room: the caller has found the consultation in scope.
 */
export async function listAnswerProposals(
  ctx: Ctx,
  { responseId, question }: AnswerKey,
  answerHash: string,
): Promise<AnswerProposal[]> {
  return ctx.db.$queryRaw<AnswerProposal[]>`
    SELECT p.theme_id::text AS "themeId", p.probability::float8 AS probability, l.number AS learner
    FROM coding_proposal p JOIN learner_run l ON l.id = p.run_id
    WHERE p.response_id = ${responseId}::uuid AND p.answer_hash = ${answerHash} AND p.state = 'proposed'
      AND l.question_name = ${question} AND l.number = (
        SELECT max(n.number) FROM learner_run n WHERE n.consultation_id = l.consultation_id
          AND n.question_name = ${question} AND n.finished_at IS NOT NULL)
    ORDER BY p.probability DESC`
}
