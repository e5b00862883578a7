import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { CSV_BOM, csvRow } from '../../core/csv-cell'
import { getWhoWasHeard } from './get-who-was-heard'
import type { GetWhoWasHeardInput } from './schema'

/** What stands for a figure that is hidden; no number, so that nobody adds it up. */
const HIDDEN = 'hidden'

const HEADINGS = [
  ...['place', 'question', 'code', 'label', 'people', 'base', 'share', 'share_low', 'share_high'],
  ...['residents', 'residents_share', 'gap', 'gap_low', 'gap_high', 'ratio', 'ratio_low', 'ratio_high'],
]

/**
 * The figures of `getWhoWasHeard` as CSV, hidden where they are hidden there. Never with weights: those are for reading beside
 * what they cost.
 * @throws NotFound, NotAllowed
 */
export async function exportWhoWasHeard(
  ctx: Ctx,
  input: Pick<z.input<typeof GetWhoWasHeardInput>, 'consultationId' | 'borough'>,
): Promise<string> {
  const { tables, borough } = await getWhoWasHeard(ctx, input)
  const rows = tables.flatMap(({ key, base, rows }) =>
    rows.map((row) => [
      ...[borough?.name ?? 'all boroughs', key, row.code, row.label, row.count ?? HIDDEN, base ?? HIDDEN],
      ...[row.share, row.low, row.high, row.residents, row.residentShare],
      ...[row.gap?.value, row.gap?.low, row.gap?.high, row.ratio?.value, row.ratio?.low, row.ratio?.high],
    ]),
  )
  return CSV_BOM + [HEADINGS, ...rows].map(csvRow).join('')
}
