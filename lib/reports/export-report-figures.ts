import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { figureRows } from './figure-rows'
import { getPublishedReport } from './get-published-report'
import { GetPublishedReportInput } from './schema'

/**
 * The figures of a published report as a CSV file: response rates and counts by theme, each with its base. An empty cell is a figure
 * of persons that is too small to be shown.
 * @throws NotFound where nothing was published
 */
export async function exportReportFigures(
  ctx: Ctx,
  input: z.input<typeof GetPublishedReportInput>,
): Promise<string> {
  const { content } = await getPublishedReport(ctx, input)
  const rows = figureRows(content).map((row) =>
    csvRow([row.figure, row.code, row.name, row.of, row.bodyType, row.count, row.base]),
  )
  return CSV_BOM + csvRow(['figure', 'code', 'name', 'of', 'body_type', 'count', 'base']) + rows.join('')
}
