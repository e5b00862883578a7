import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { editionsOf, findWords } from './internal'
import { canReadReport, decisionsOn } from './policy'
import { ConsultationIdInput } from './schema'
import type { ReportView } from './types'

/**
 * The words of a consultation's report as they are being written, and its editions.
 * @throws NotFound, NotAllowed
 */
export async function getReport(ctx: Ctx, input: z.input<typeof ConsultationIdInput>): Promise<ReportView> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const { consultation, words, version } = await findWords(ctx, consultationId)
  authorise(canReadReport(ctx.actor))
  const { id, slug, title, status } = consultation
  return {
    ...words,
    consultation: { id, slug, title, status },
    version,
    editions: await editionsOf(ctx, { consultationId }),
    ...decisionsOn(ctx.actor, consultation),
  }
}
