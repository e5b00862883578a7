import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { ImportOutcome } from './import-types'
import { takenNow } from './keying-time'
import { canImportResponses, type Keying } from './policy'
import { ListImportsInput } from './schema'

export type ImportsView = {
  consultation: { id: string; title: string }
  taken: Keying['taken']
  imports: {
    id: string
    fileName: string
    status: string
    uploadedAt: Date
    uploadedByName: string
    fresh: number | null
    bad: number | null
  }[]
}

/**
 * The files of responses that were uploaded to a consultation, newest first.
 * @throws NotFound, NotAllowed
 */
export async function listImports(ctx: Ctx, input: z.input<typeof ListImportsInput>): Promise<ImportsView> {
  const { consultationId } = ListImportsInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canImportResponses(ctx.actor, { taken: 'open' }))
  const rows = await ctx.db.responseImport.findMany({
    where: { stageId: consultation.stage.id },
    orderBy: { uploadedAt: 'desc' },
    take: 50,
    select: { id: true, fileName: true, status: true, uploadedAt: true, uploadedByName: true, outcome: true },
  })
  return {
    consultation: { id: consultation.id, title: consultation.title },
    taken: takenNow(consultation, ctx.now),
    imports: rows.map(({ outcome, ...row }) => {
      const counts = row.status === 'done' ? (outcome as ImportOutcome | null) : null
      return { ...row, fresh: counts?.fresh ?? null, bad: counts?.bad ?? null }
    }),
  }
}
