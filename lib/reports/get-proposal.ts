import type { z } from 'zod'
import { authorise, type Decision } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { fingerprint } from '../core/fingerprint'
import { composeReport } from './compose-report'
import { findProposal } from './find-proposal'
import { aboutOf, editionsOf, namesOf, proposalView } from './internal'
import { canDecideOnReport, canReadReport, canTakeBackProposal } from './policy'
import { ProposalIdInput } from './schema'
import { withoutSmallChanges } from './small-changes'
import type { ProposalPage } from './types'

/**
 * A proposal as it lies before whoever decides: the report as it would be published, whether it still is what was proposed, and
 * what the actor may do.
 * @throws NotFound, NotAllowed
 */
export async function getProposal(ctx: Ctx, input: z.input<typeof ProposalIdInput>): Promise<ProposalPage> {
  const { proposalId } = ProposalIdInput.parse(input)
  authorise(canReadReport(ctx.actor))
  const { proposal, consultationId } = await findProposal(ctx, proposalId)
  const composed = await composeReport(ctx, { consultationId, withDrafts: proposal.makesCommitments })
  const content = proposal.hidesSmallChanges
    ? withoutSmallChanges(composed.content, composed.smallChanges)
    : composed.content
  const [last] = await editionsOf(ctx, { consultationId })
  const nameOf = await namesOf(ctx, [proposal.proposedById, proposal.decidedById])
  return {
    ...{ consultation: aboutOf(composed.report), content, nextEdition: (last?.number ?? 0) + 1 },
    proposal: proposalView(proposal, nameOf),
    hasMoved: proposal.state === 'proposed' && fingerprint(content) !== proposal.fingerprint,
    mayApprove: decided(canDecideOnReport(ctx.actor, composed.report.consultation, proposal)),
    mayTakeBack: decided(canTakeBackProposal(ctx.actor, proposal)),
  }
}

const decided = (decision: Decision): ProposalPage['mayApprove'] =>
  decision.ok ? { ok: true } : { ok: false, reason: decision.reason }
