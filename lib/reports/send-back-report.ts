import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findProposal } from './find-proposal'
import { canDecideOnReport } from './policy'
import { SendBackReportInput } from './schema'

/**
 * Sends a proposed report back to those who write it, with why.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody was quicker
 */
export async function sendBackReport(ctx: Ctx, input: z.input<typeof SendBackReportInput>): Promise<void> {
  const { proposalId, why } = SendBackReportInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { proposal, consultationId } = await findProposal(ctx, proposalId)
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canDecideOnReport(ctx.actor, consultation, proposal))
    const decidedById = isUser(ctx.actor) ? ctx.actor.userId : null
    const { count } = await ctx.db.reportProposal.updateMany({
      where: { id: proposalId, state: 'proposed' },
      data: { state: 'sent-back', decidedById, decidedAt: ctx.now, why },
    })
    if (count === 0) throw new Conflict('Somebody decided on this meanwhile. Look at it again.')
    await audit(ctx, 'report.send-back', { type: 'consultation', id: consultationId }, { proposalId, why })
  })
}
