import type { z } from 'zod'
import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import { answerText } from '../responses/answer-hash'
import { getLearnerRun } from './get-learner-run'
import { findRun } from './internal'
import { LearnerRunInput } from './schema'
import type { AuditView } from './types'

/**
 * The check of a learner: the next proposal to judge, without how likely the learner thinks it, and what was found so far.
 * @throws NotFound, NotAllowed
 */
export async function getAudit(ctx: Ctx, input: z.input<typeof LearnerRunInput>): Promise<AuditView> {
  const { runId } = LearnerRunInput.parse(input)
  const { run } = await findRun(ctx, runId)
  const coder = isUser(ctx.actor) ? ctx.actor.userId : undefined
  const blind = {
    round: { openedAt: null, questionName: run.questionName, coders: { some: { userId: coder } } },
  }
  const next = await ctx.db.proposalAudit.findFirst({
    where: { runId, isRight: null, proposal: { response: { roundAnswers: { none: blind } } } },
    orderBy: [{ drawnAt: 'asc' }, { proposalId: 'asc' }],
    include: { proposal: { include: { theme: true, response: { select: { answers: true } } } } },
  })
  const shown = next?.proposal
  return {
    run: await getLearnerRun(ctx, { runId }),
    next: shown
      ? {
          proposalId: shown.id,
          title: shown.theme.title,
          definition: shown.theme.description,
          includes: shown.theme.includes,
          excludes: shown.theme.excludes,
          text: answerText(shown.response.answers, run.questionName),
        }
      : null,
  }
}
