import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { dateColumn } from '../core/london-time'
import { timeOfStages } from './internal'
import { canSeeTime } from './policy'
import { TimeAllowedInput } from './schema'
import type { TimeAllowed } from './types'

/**
 * The time that people have in each stage, as the dates stand, and what speaks against it: for those who set them. With
 * `closesOn`, as it would be if the stage that runs now closed on that day.
 * @throws NotFound, NotAllowed
 */
export async function getTimeAllowed(
  ctx: Ctx,
  input: z.input<typeof TimeAllowedInput>,
): Promise<TimeAllowed[]> {
  const { consultationId, closesOn } = TimeAllowedInput.parse(input)
  const { stage: now } = await getConsultation(ctx, { id: consultationId })
  authorise(canSeeTime(ctx.actor))
  const stages = await ctx.db.stage.findMany({ where: { consultationId }, orderBy: { sequence: 'asc' } })
  const until = closesOn && dateColumn(closesOn)
  return timeOfStages(
    ctx,
    stages.map((stage) => (until && stage.id === now.id ? { ...stage, closesOn: until } : stage)),
  )
}
