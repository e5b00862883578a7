import type { z } from 'zod'
import type { Decision } from '../auth/decision'
import { getManagedConsultation } from '../consultations/get-managed-consultation'
import type { ConsultationView } from '../consultations/types'
import type { Ctx } from '../core/ctx'
import { listAllCommitments } from './list-all-commitments'
import { canAddCommitment } from './policy'
import { CommitmentsOfInput } from './schema'
import type { CommitmentView } from './types'

/**
 * A consultation's commitments for the staff's page, and whether another can be begun.
 * @throws NotAllowed, NotFound
 */
export async function getCommitmentPlan(
  ctx: Ctx,
  input: z.input<typeof CommitmentsOfInput>,
): Promise<{ consultation: ConsultationView; commitments: CommitmentView[]; mayAdd: Decision }> {
  const { consultationId } = CommitmentsOfInput.parse(input)
  const consultation = await getManagedConsultation(ctx, { id: consultationId })
  const commitments = await listAllCommitments(ctx, { consultationId })
  return { consultation, commitments, mayAdd: canAddCommitment(ctx.actor, consultation) }
}
