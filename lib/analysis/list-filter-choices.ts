import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { findConsultation } from './internal'
import { canReadAnalysis } from './policy'
import { ConsultationIdInput } from './schema'
import { listColumns } from './tables/list-columns'
import { versionsOf } from './tables/versions-of'
import type { AnswerTableView } from './tables/types'

/**
 * What the filters that the pages of analysis share can be set to.
 * @throws NotFound, NotAllowed
 */
export async function listFilterChoices(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<AnswerTableView['columns']> {
  const { id } = await findConsultation(ctx, ConsultationIdInput.parse(input).consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const { stageIds } = await versionsOf(ctx, id)
  return listColumns(ctx, stageIds)
}
