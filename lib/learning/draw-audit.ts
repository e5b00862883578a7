import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { Conflict } from '../core/errors'
import { seededRandom, shuffled } from '../methods/numbers/random'
import { findRunToDecide, isCurrent } from './internal'
import { canDecideOnProposals } from './policy'
import { DrawAuditInput, LIKELY } from './schema'

/**
 * Draws proposals at random, of those likelier right than not, for a person to say whether they are right; again for more.
 * What is drawn depends on the learner's seed alone, and can be drawn again by whoever checks it.
 * @returns how many were drawn
 * @throws NotFound, NotAllowed; Conflict where none is left to draw, or a newer learner is there
 */
export async function drawAudit(ctx: Ctx, input: z.input<typeof DrawAuditInput>): Promise<{ drawn: number }> {
  const { runId, count } = DrawAuditInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    // Two who draw at once would draw the same: the second waits.
    await ctx.db.$queryRaw`SELECT 1 AS held FROM learner_run WHERE id = ${runId}::uuid FOR UPDATE`
    const { run, consultation } = await findRunToDecide(ctx, runId)
    authorise(canDecideOnProposals(ctx.actor, consultation))
    const open = await ctx.db.$queryRaw<{ id: string }[]>(
      Prisma.sql`SELECT p.id::text AS id FROM coding_proposal p JOIN response r ON r.id = p.response_id
        WHERE p.run_id = ${runId}::uuid AND p.probability >= ${LIKELY} AND ${isCurrent(run.questionName)}
          AND NOT EXISTS (SELECT 1 FROM proposal_audit a WHERE a.proposal_id = p.id)
        ORDER BY p.response_id, p.theme_id`,
    )
    if (open.length === 0)
      throw new Conflict('There is nothing left to draw from: no open proposal is likelier right than wrong.')
    const before = await ctx.db.proposalAudit.count({ where: { runId } })
    const chosen = shuffled(seededRandom(run.seed + before), open).slice(0, count)
    await ctx.db.proposalAudit.createMany({
      data: chosen.map(({ id }) => ({ proposalId: id, runId, drawnAt: ctx.now })),
    })
    const detail = {
      consultationId: consultation.id,
      drawn: chosen.length,
      of: open.length,
      seed: run.seed + before,
    }
    await audit(ctx, 'proposal.draw-audit', { type: 'learner-run', id: runId }, detail)
    return { drawn: chosen.length }
  })
}
