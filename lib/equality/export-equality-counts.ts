import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { getEqualityCounts } from './get-equality-counts'
import type { GetEqualityCountsInput } from './schema'

/** What stands for a figure that is hidden; no number, so that nobody adds it up. */
const HIDDEN = 'hidden'

/**
 * The figures of `getEqualityCounts` as CSV, hidden where they are hidden there.
 * @throws NotFound, NotAllowed
 */
export async function exportEqualityCounts(
  ctx: Ctx,
  input: z.input<typeof GetEqualityCountsInput>,
): Promise<string> {
  const { tables, codeLists } = await getEqualityCounts(ctx, input)
  const rows = tables.flatMap(({ key, title, base, rows }) =>
    rows.map(({ code, label, count, percent }) =>
      csvRow([codeLists, key, title, code, label, count ?? HIDDEN, base ?? HIDDEN, percent ?? '']),
    ),
  )
  const head = csvRow([
    'code_lists',
    'question',
    'question_title',
    'code',
    'label',
    'people',
    'base',
    'percent',
  ])
  return CSV_BOM + head + rows.join('')
}
