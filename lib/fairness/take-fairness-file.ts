import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { calendarDate } from '../core/london-time'
import { canTakeFairnessFile } from './policy'
import { FairnessFileInput } from './schema'

export type TakenFairnessFile = { fileName: string; content: Uint8Array; sha256: string }

/**
 * Hands out an evidence file that is ready; who took it is recorded.
 * @throws NotFound, NotAllowed
 */
export async function takeFairnessFile(
  ctx: Ctx,
  input: z.input<typeof FairnessFileInput>,
): Promise<TakenFairnessFile> {
  const { fileId } = FairnessFileInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    authorise(canTakeFairnessFile(ctx.actor))
    const file = await ctx.db.fairnessFile.findFirst({ where: { id: fileId, state: 'ready' } })
    if (!file?.content) throw new NotFound('This file is not ready yet, or not there.')
    const { id, slug } = await getConsultation(ctx, { id: file.consultationId })
    await audit(ctx, 'fairness.take-file', { type: 'consultation', id }, { fileId, sha256: file.sha256 })
    const fileName = `${slug}-evidence-${calendarDate(file.readyAt ?? file.askedAt)}.zip`
    return { fileName, content: file.content, sha256: file.sha256 }
  })
}
