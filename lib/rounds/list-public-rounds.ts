import type { z } from 'zod'
import { getConsultationBySlug } from '../consultations/get-consultation'
import type { ConsultationSlugInput } from '../consultations/schema'
import type { Ctx } from '../core/ctx'
import { publicRound } from './get-draft'
import { findRound } from './internal'
import { roundScope } from './scope'
import type { PublicRound } from './types'

/**
 * The drafts that a consultation put for comment, newest first, for everybody.
 * @throws NotFound where there is no such consultation for this actor
 */
export async function listPublicRounds(
  ctx: Ctx,
  input: z.input<typeof ConsultationSlugInput>,
): Promise<PublicRound[]> {
  const { id: consultationId } = await getConsultationBySlug(ctx, input)
  const stages = await ctx.db.stage.findMany({
    where: { AND: [{ consultationId, launchedAt: { not: null } }, roundScope(ctx.actor)] },
    orderBy: { sequence: 'desc' },
    select: { id: true },
  })
  return (await Promise.all(stages.map(({ id }) => findRound(ctx, { id })))).map(publicRound)
}
