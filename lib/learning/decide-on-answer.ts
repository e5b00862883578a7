import type { z } from 'zod'
import { markRead } from '../analysis/mark-read'
import { setCoding } from '../analysis/set-coding'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findRunToDecide } from './internal'
import { canDecideOnProposals } from './policy'
import { DecideOnAnswerInput } from './schema'

/**
 * Says which of the proposals for an answer are right: those become codings that name both the person and the learner, the
 * others are rejected. The answer counts as read.
 * @throws NotFound, NotAllowed; Conflict where the answer was corrected, somebody decided already, or a newer learner is
 *   there
 */
export async function decideOnAnswer(
  ctx: Ctx,
  input: z.input<typeof DecideOnAnswerInput>,
): Promise<{ accepted: number }> {
  const { runId, responseId, answerHash, shown, right } = DecideOnAnswerInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { run, consultation } = await findRunToDecide(ctx, runId)
    authorise(canDecideOnProposals(ctx.actor, consultation))
    const open = await ctx.db.codingProposal.findMany({
      where: { id: { in: shown }, runId, responseId, answerHash, state: 'proposed' },
    })
    if (open.length < new Set(shown).size)
      throw new Conflict(
        'Somebody has decided on this answer, or it was corrected. It is shown as it is now.',
      )
    const answer = { responseId, question: run.questionName, answerHash }
    const accepted = open.filter(({ id }) => right.includes(id))
    // Where somebody gave it the theme before, that coding stays theirs.
    for (const { themeId } of accepted) await setCoding(ctx, { ...answer, themeId, on: true })
    const by = { decidedById: isUser(ctx.actor) ? ctx.actor.userId : null, decidedAt: ctx.now }
    const ids = accepted.map(({ id }) => id)
    await ctx.db.codingProposal.updateMany({
      where: { id: { in: ids }, state: 'proposed' },
      data: { state: 'accepted', ...by },
    })
    const { count: rejected } = await ctx.db.codingProposal.updateMany({
      where: { id: { in: shown.filter((id) => !ids.includes(id)) }, state: 'proposed' },
      data: { state: 'rejected', ...by },
    })
    await markRead(ctx, answer)
    const detail = { consultationId: consultation.id, runId, accepted: ids.length, rejected }
    await audit(ctx, 'proposal.decide', { type: 'response', id: responseId }, detail)
    return { accepted: ids.length }
  })
}
