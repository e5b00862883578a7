import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { addDays, dateColumn, londonDate } from '../core/london-time'
import { guessMapping } from './import-columns'
import { readImportFile } from './import-file'
import { takenNow } from './keying-time'
import { canImportResponses } from './policy'
import { newestVersion } from './newest-version'
import { UploadResponsesInput } from './schema'

/** A file that nobody imports is not kept for longer. */
const KEPT_DAYS = 30

/**
 * Takes a file of responses: reads it, guesses what its columns are, and keeps it until it is imported. Nothing is taken in
 * yet.
 * @throws NotFound, NotAllowed, InvalidInput for a file that cannot be read
 */
export async function uploadResponses(
  ctx: Ctx,
  input: z.input<typeof UploadResponsesInput>,
): Promise<{ importId: string }> {
  const { consultationId, fileName, content } = UploadResponsesInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canImportResponses(ctx.actor, { taken: takenNow(consultation, ctx.now) }))
    const { headings, rows } = readImportFile(content)
    const { definition } = await newestVersion(ctx, consultation.stage.id)
    const { id: importId } = await ctx.db.responseImport.create({
      data: {
        ...{ stageId: consultation.stage.id, fileName, size: content.byteLength },
        content: new Uint8Array(content),
        sha256: createHash('sha256').update(content).digest('hex'),
        mapping: guessMapping(headings, definition),
        uploadedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
        uploadedByName: ctx.actor.kind === 'user' ? ctx.actor.name : 'Soundings',
        uploadedAt: ctx.now,
        keepUntil: dateColumn(addDays(londonDate(ctx.now), KEPT_DAYS)),
      },
      select: { id: true },
    })
    const detail = { importId, fileName, rows: rows.length }
    await audit(ctx, 'import.upload', { type: 'consultation', id: consultationId }, detail)
    return { importId }
  })
}
