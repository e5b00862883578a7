import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { gatherRecord } from './gather-record'
import { entriesOf } from './internal'
import { lacksOf } from './lacks'
import { canEditFairness, canReadFairness } from './policy'
import { FairnessConsultationInput } from './schema'
import type { FairnessView } from './types'

/**
 * The evidence of a fair consultation: what the record says by itself, what people said, and what is still to be said.
 * @throws NotFound, NotAllowed for anybody but officers, administrators and researchers
 */
export async function getFairness(
  ctx: Ctx,
  input: z.input<typeof FairnessConsultationInput>,
): Promise<FairnessView> {
  const { consultationId } = FairnessConsultationInput.parse(input)
  await getConsultation(ctx, { id: consultationId })
  authorise(canReadFairness(ctx.actor))
  const record = await gatherRecord(ctx, consultationId)
  const entries = await entriesOf(ctx, consultationId)
  const files = await ctx.db.fairnessFile.findMany({
    where: { consultationId },
    orderBy: { askedAt: 'desc' },
    take: 10,
    omit: { content: true, consultationId: true, kind: true, askedById: true },
  })
  return {
    ...{ record, entries, files, lacks: lacksOf(record, entries) },
    mayEdit: canEditFairness(ctx.actor),
  }
}
