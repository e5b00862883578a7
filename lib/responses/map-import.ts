import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import type { ImportMapping } from './import-types'
import { takenNow } from './keying-time'
import { canImportResponses } from './policy'
import { MapImportInput } from './schema'

/**
 * Says what the columns of an uploaded file are, and whose answers its rows.
 * @throws NotFound, NotAllowed, InvalidInput; Conflict once its import has begun
 */
export async function mapImport(ctx: Ctx, input: z.input<typeof MapImportInput>): Promise<void> {
  const { consultationId, importId, columns, from } = MapImportInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canImportResponses(ctx.actor, { taken: takenNow(consultation, ctx.now) }))
    checkMapping({ columns, from }, consultation.stage.hasOpenLink)
    const { count } = await ctx.db.responseImport.updateMany({
      where: { id: importId, stageId: consultation.stage.id, status: 'mapping' },
      data: { mapping: { columns, from } },
    })
    if (count === 0) throw new Conflict('This file is being imported, or has been.')
    await audit(ctx, 'import.map', { type: 'consultation', id: consultationId }, { importId, from })
  })
}

/** @throws InvalidInput where a use stands twice, or nothing says whose answers the rows are */
function checkMapping({ columns, from }: ImportMapping, hasOpenLink: boolean): void {
  const fields: Record<string, string> = {}
  columns.forEach((use, i) => {
    if (use !== 'none' && columns.indexOf(use) < i)
      fields[`column-${i}`] = 'Another column is this already. Choose something else, or do not use it.'
  })
  if (from === 'bodies' && !columns.includes('body') && !columns.includes('code'))
    fields.from = 'Say which column names the body, or carries the code of its form.'
  if (from === 'public' && !hasOpenLink)
    fields.from = 'This consultation is not open to members of the public: switch its open link on first.'
  if (!columns.some((use) => use.startsWith('answer:')))
    fields['column-0'] ??= 'Say which columns are answers: at least one has to be.'
  if (Object.keys(fields).length > 0) throw new InvalidInput('', fields)
}
