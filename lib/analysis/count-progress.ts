import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import { findDeskPlace } from './desk-query'
import { findConsultation, questionsOf } from './internal'
import { canReadAnalysis } from './policy'
import { ConsultationIdInput } from './schema'
import type { DeskProgress } from './types'

/**
 * How many answers there are, how many were read and coded, and how many were corrected after they were coded.
 * @throws NotFound, NotAllowed
 */
export async function countProgress(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<DeskProgress & { changed: number }> {
  const { consultationId } = ConsultationIdInput.parse(input)
  await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const questions = await questionsOf(ctx, consultationId)
  const readerId = isUser(ctx.actor) ? ctx.actor.userId : null
  const place = await findDeskPlace(ctx.db, { consultationId, show: 'changed' }, questions, readerId)
  const { total, readByMe, readByAnybody, coded, listed: changed } = place
  return { total, readByMe, readByAnybody, coded, changed }
}
