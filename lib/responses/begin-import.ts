import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { readImportFile } from './import-file'
import { takenNow } from './keying-time'
import { canImportResponses } from './policy'
import { ImportIdInput } from './schema'

/**
 * Has the good rows of an uploaded file imported, by a job.
 * @returns the job to follow
 * @throws NotFound, NotAllowed; Conflict where its import has begun already
 */
export async function beginImport(
  ctx: Ctx,
  input: z.input<typeof ImportIdInput>,
): Promise<{ jobRunId: string }> {
  const { consultationId, importId } = ImportIdInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canImportResponses(ctx.actor, { taken: takenNow(consultation, ctx.now) }))
    const where = { id: importId, stageId: consultation.stage.id }
    const row = await ctx.db.responseImport.findFirst({ where, select: { fileName: true, content: true } })
    if (!row) throw new NotFound('We could not find that file.')
    if (!row.content) throw new Conflict('This file has been imported already.')
    const total = readImportFile(row.content).rows.length
    const jobRunId = await beginJobRun(ctx, {
      name: 'import-responses',
      title: `Import of ${row.fileName} into “${consultation.title}”`,
      about: { type: 'consultation', id: consultationId },
      total,
    })
    const { count } = await ctx.db.responseImport.updateMany({
      where: { ...where, status: 'mapping' },
      data: { status: 'waiting', jobRunId },
    })
    if (count === 0) throw new Conflict('This file is being imported already.')
    await enqueue(ctx, 'import-responses', { importId, jobRunId })
    const detail = { importId, fileName: row.fileName, rows: total }
    await audit(ctx, 'import.begin', { type: 'consultation', id: consultationId }, detail)
    return { jobRunId }
  })
}
