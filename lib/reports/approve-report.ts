import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { moveCommitment } from '../commitments/move-commitment'
import { getConsultation } from '../consultations/get-consultation'
import { moveConsultation } from '../consultations/move-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict } from '../core/errors'
import { enqueue } from '../jobs/enqueue'
import { findProposal } from './find-proposal'
import { keepEditionCodings } from './keep-edition-codings'
import { nextEditionOf } from './next-edition-of'
import { canDecideOnReport } from './policy'
import { ApproveReportInput } from './schema'

/**
 * Approves the report that somebody else proposed, and so publishes it, exactly as it was proposed: as the next edition, frozen
 * with a fingerprint by which anybody can check that it still is what was published. Its commitments are made with it where the
 * proposal says so. The first edition is told to the members of the public who left an address for it.
 * @throws NotFound
 * @throws NotAllowed also for whoever proposed it
 * @throws Conflict where the report is no longer what was proposed, or somebody was quicker
 */
export async function approveReport(
  ctx: Ctx,
  input: z.input<typeof ApproveReportInput>,
): Promise<{ edition: number; fingerprint: string }> {
  const { proposalId } = ApproveReportInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { consultationId } = await findProposal(ctx, proposalId)
    const consultation = await getConsultation(ctx, { id: consultationId })
    const { proposal } = await findProposal(ctx, proposalId)
    authorise(canDecideOnReport(ctx.actor, consultation, proposal))
    // The move comes first: from here on coders and writers wait, so that every figure is of one moment.
    await moveConsultation(ctx, consultation, 'report')
    const next = await nextEditionOf(ctx, consultationId, proposal)
    if (next.fingerprint !== proposal.fingerprint)
      throw new Conflict(
        'The report is no longer what was proposed: words, figures or quotes have changed. Send it back, or have it proposed again.',
      )
    const decidedById = isUser(ctx.actor) ? ctx.actor.userId : null
    const { count } = await ctx.db.reportProposal.updateMany({
      where: { id: proposalId, state: 'proposed' },
      data: { state: 'approved', decidedById, decidedAt: ctx.now, edition: next.number },
    })
    if (count === 0) throw new Conflict('Somebody decided on this meanwhile. Look at it again.')
    const { id: editionId } = await ctx.db.reportEdition.create({
      data: {
        ...{ reportId: proposal.reportId, number: next.number, whatChanged: proposal.whatChanged },
        content: next.content as unknown as Prisma.InputJsonObject,
        ...{ fingerprint: next.fingerprint, publishedById: decidedById, publishedAt: ctx.now },
      },
      select: { id: true },
    })
    await keepEditionCodings(ctx, { editionId, consultationId })
    const made = proposal.makesCommitments ? await makeDrafts(ctx, next.composed.drafts) : []
    if (next.number === 1) await enqueue(ctx, 'tell-of-report', { consultationId })
    await enqueue(ctx, 'make-report-files', { editionId })
    const hidden = next.composed.smallChanges.length
    await audit(
      ctx,
      'report.publish',
      { type: 'consultation', id: consultationId },
      {
        ...{
          edition: next.number,
          fingerprint: next.fingerprint,
          from: consultation.status,
          proposalId,
          made,
        },
        ...(hidden > 0 ? { hidden } : {}),
      },
    )
    return { edition: next.number, fingerprint: next.fingerprint }
  })
}

/** Each by the verb that makes one, which asks its own policy and leaves its own record. */
async function makeDrafts(ctx: Ctx, drafts: { id: string }[]): Promise<number[]> {
  const numbers: number[] = []
  for (const { id } of drafts) {
    const { version } = await ctx.db.commitment.findUniqueOrThrow({
      where: { id },
      select: { version: true },
    })
    const { number } = await moveCommitment(ctx, { commitmentId: id, version, move: 'make' })
    if (number !== null) numbers.push(number)
  }
  return numbers
}
