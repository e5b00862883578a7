import type { z } from 'zod'
import { authorise, type Decision } from '../auth/decision'
import { getManagedConsultation } from '../consultations/get-managed-consultation'
import type { ConsultationIdInput } from '../consultations/schema'
import type { ConsultationView } from '../consultations/types'
import type { Ctx } from '../core/ctx'
import { findRound } from './internal'
import { canBeginRound, canReadRounds } from './policy'
import { roundScope } from './scope'
import type { RoundView } from './types'

export type RoundsView = { consultation: ConsultationView; rounds: RoundView[]; mayBegin: Decision }

/**
 * The later rounds of a consultation for the staff's pages, oldest first, and whether another may be begun.
 * @throws NotFound, NotAllowed
 */
export async function listRounds(ctx: Ctx, input: z.input<typeof ConsultationIdInput>): Promise<RoundsView> {
  authorise(canReadRounds(ctx.actor))
  const consultation = await getManagedConsultation(ctx, input)
  const stages = await ctx.db.stage.findMany({
    where: { AND: [{ consultationId: consultation.id }, roundScope(ctx.actor)] },
    orderBy: { sequence: 'asc' },
    select: { id: true },
  })
  const rounds = await Promise.all(stages.map(({ id }) => findRound(ctx, { id })))
  const hasUnfinished = rounds.some(({ closedAt }) => closedAt === null)
  const mayBegin = canBeginRound(ctx.actor, { status: consultation.status, hasUnfinished })
  return { consultation, rounds, mayBegin }
}
