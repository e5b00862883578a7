import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { CSV_BOM, csvRow } from '../../core/csv-cell'
import { compareRates } from './compare-rates'
import { ratesTable } from './rate-csv'
import type { CompareRatesInput } from './schema'
import type { ComparedRow } from './types'

/**
 * The rates of every consultation as CSV, page after page.
 * @throws NotAllowed
 */
export async function exportComparedRates(
  ctx: Ctx,
  input: Omit<z.input<typeof CompareRatesInput>, 'page'> = {},
): Promise<string> {
  const rows: ComparedRow[] = []
  for (let page = 1; ; page++) {
    const view = await compareRates(ctx, { ...input, page })
    rows.push(...view.rows)
    if (page >= view.pages) break
  }
  const names = ['consultation', 'stage', 'status', 'opens_on', 'closes_on', 'extended', 'boroughs_reached']
  const table = ratesTable(
    [...names, 'boroughs_asked'],
    rows.map((row) => ({
      names: [
        ...[row.title, row.stage, row.status, row.opensOn, row.closesOn, row.wasExtended ? 'yes' : 'no'],
        ...[row.boroughsReached, row.boroughsInvited],
      ],
      of: row,
    })),
  )
  return CSV_BOM + table.map(csvRow).join('')
}
