import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { timeOfStages } from './internal'
import { canSeeTime } from './policy'
import { FairnessConsultationInput } from './schema'
import type { TimeAllowed } from './types'

/**
 * The time that people have in each stage, as the dates stand, and what speaks against it: for those who set them.
 * @throws NotFound, NotAllowed
 */
export async function getTimeAllowed(
  ctx: Ctx,
  input: z.input<typeof FairnessConsultationInput>,
): Promise<TimeAllowed[]> {
  const { consultationId } = FairnessConsultationInput.parse(input)
  await getConsultation(ctx, { id: consultationId })
  authorise(canSeeTime(ctx.actor))
  const stages = await ctx.db.stage.findMany({ where: { consultationId }, orderBy: { sequence: 'asc' } })
  return timeOfStages(ctx, stages)
}
