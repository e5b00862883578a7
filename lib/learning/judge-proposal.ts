import type { z } from 'zod'
import { setCoding } from '../analysis/set-coding'
import { analysisScope } from '../analysis/scope'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { answerHash, answerText } from '../responses/answer-hash'
import { findRunToDecide } from './internal'
import { canDecideOnProposals } from './policy'
import { JudgeProposalInput } from './schema'

/**
 * Says of a proposal that was drawn whether it is right. It is decided by it too: a right one becomes a coding, a wrong one
 * is rejected. Where the answer was corrected after it was drawn, or the theme taken out, it is drawn no longer.
 * @throws NotFound, NotAllowed; Conflict where somebody has judged it
 */
export async function judgeProposal(ctx: Ctx, input: z.input<typeof JudgeProposalInput>): Promise<void> {
  const { proposalId, isRight } = JudgeProposalInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const proposal = await ctx.db.codingProposal.findFirst({
      where: { id: proposalId, audit: { isNot: null }, run: { consultation: analysisScope(ctx.actor) } },
      include: { response: { select: { answers: true } }, theme: { select: { removedAt: true } } },
    })
    if (!proposal) throw new NotFound('We could not find that proposal.')
    const { run, consultation } = await findRunToDecide(ctx, proposal.runId)
    authorise(canDecideOnProposals(ctx.actor, consultation))
    const { responseId, themeId, answerHash: seen } = proposal
    const isStale =
      answerHash(answerText(proposal.response.answers, run.questionName)) !== seen || proposal.theme.removedAt
    if (isStale) {
      await ctx.db.proposalAudit.deleteMany({ where: { proposalId, isRight: null } })
    } else {
      const byId = isUser(ctx.actor) ? ctx.actor.userId : null
      const { count } = await ctx.db.proposalAudit.updateMany({
        where: { proposalId, isRight: null },
        data: { isRight, byId, at: ctx.now },
      })
      if (count === 0) throw new Conflict('Somebody has judged this proposal in the meantime.')
      const answer = { responseId, question: run.questionName, answerHash: seen }
      if (isRight && proposal.state === 'proposed') await setCoding(ctx, { ...answer, themeId, on: true })
      await ctx.db.codingProposal.updateMany({
        where: { id: proposalId, state: 'proposed' },
        data: { state: isRight ? 'accepted' : 'rejected', decidedById: byId, decidedAt: ctx.now },
      })
    }
    const detail = { consultationId: consultation.id, proposalId, isRight: isStale ? null : isRight }
    await audit(ctx, 'proposal.judge', { type: 'response', id: responseId }, detail)
  })
}
