import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { answerColumns } from './answer-columns'
import { describeColumns } from './files/describe-columns'
import { questionnaireVersions } from './internal'
import { canExportResponses } from './policy'
import { ExportInput } from './schema'

/** One row a column of the responses' CSV: what was asked, of what type, and what the codes mean. */
export async function exportCodebook(
  ctx: Ctx,
  input: z.input<typeof ExportInput>,
): Promise<{ fileName: string; text: string }> {
  const { consultationId } = ExportInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canExportResponses(ctx.actor))
  const columns = answerColumns(await questionnaireVersions(ctx, consultation.stage.id))
  const rows = [['column', 'meaning', 'type', 'codes', 'versions'], ...describeColumns(columns)]
  return {
    fileName: `${consultation.slug}-codebook.csv`,
    text: CSV_BOM + rows.map((row) => csvRow(row)).join(''),
  }
}
