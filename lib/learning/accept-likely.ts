import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { Conflict, InvalidInput } from '../core/errors'
import { wilson } from '../methods/numbers/wilson'
import { findRunToDecide, isCurrent } from './internal'
import { canDecideOnProposals } from './policy'
import { AcceptLikelyInput, FEWEST_CHECKED } from './schema'

/**
 * Accepts unseen all open proposals that are at least as likely as `from`, once enough of them were checked at random. Each
 * becomes a coding that names the person and the learner. The answers do not count as read, and teach no learner.
 * @returns codings that were made
 * @throws NotFound, NotAllowed; InvalidInput without such a check; Conflict where it is not finished, or a newer learner is
 *   there
 */
export async function acceptLikely(
  ctx: Ctx,
  input: z.input<typeof AcceptLikelyInput>,
): Promise<{ accepted: number }> {
  const { runId, from } = AcceptLikelyInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { run, consultation } = await findRunToDecide(ctx, runId)
    authorise(canDecideOnProposals(ctx.actor, consultation))
    const check = await checkOf(ctx, runId, from)
    const userId = isUser(ctx.actor) ? ctx.actor.userId : null
    const accepted = await ctx.db.$executeRaw(
      Prisma.sql`WITH taken AS (
          UPDATE coding_proposal p SET state = 'accepted', decided_by_id = ${userId}::uuid, decided_at = ${ctx.now}
          FROM response r WHERE r.id = p.response_id AND p.run_id = ${runId}::uuid AND p.probability >= ${from}
            AND ${isCurrent(run.questionName)}
          RETURNING p.id, p.response_id, p.theme_id, p.answer_hash)
        INSERT INTO coding (response_id, question_name, theme_id, answer_hash, coder_id, at, proposal_id)
        SELECT response_id, ${run.questionName}, theme_id, answer_hash, ${userId}::uuid, ${ctx.now}, id FROM taken
        ON CONFLICT (response_id, question_name, theme_id) DO NOTHING`,
    )
    const detail = { consultationId: consultation.id, from, accepted, ...check }
    await audit(ctx, 'proposal.accept-likely', { type: 'learner-run', id: runId }, detail)
    return { accepted }
  })
}

async function checkOf(ctx: Ctx, runId: string, from: number) {
  const audits = await ctx.db.proposalAudit.findMany({
    where: { runId },
    select: { isRight: true, proposal: { select: { probability: true } } },
  })
  if (audits.some(({ isRight }) => isRight === null))
    throw new Conflict('Some proposals that were drawn have not been judged yet. Judge them first.')
  const own = audits.filter(({ proposal }) => proposal.probability >= from)
  if (own.length < FEWEST_CHECKED)
    throw new InvalidInput('', {
      from: `${own.length} proposals as likely as that were checked at random; it takes at least ${FEWEST_CHECKED}. Draw more.`,
    })
  const right = own.filter(({ isRight }) => isRight).length
  return { checked: own.length, right, precision: wilson(right, own.length) }
}
