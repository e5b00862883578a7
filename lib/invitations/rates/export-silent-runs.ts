import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { CSV_BOM, csvRow } from '../../core/csv-cell'
import { listSilentRuns } from './list-silent-runs'
import type { ListSilentRunsInput } from './schema'

const HEADINGS = [
  ...['body', 'kind', 'borough', 'ward', 'silent_running', 'since', 'since_closed_on'],
  ...['asked', 'answered', 'reachable_by_email'],
]

/**
 * The bodies silent so many times running as CSV.
 * @throws NotAllowed
 */
export async function exportSilentRuns(
  ctx: Ctx,
  input: z.input<typeof ListSilentRunsInput> = {},
): Promise<string> {
  const { bodies } = await listSilentRuns(ctx, input, { isWhole: true })
  const rows = bodies.map((body) => [
    ...[body.name, body.bodyTypeName, body.borough, body.ward, body.silent, body.sinceTitle],
    ...[body.sinceClosedOn, body.asked, body.answered, body.hasAddress ? 'yes' : 'no'],
  ])
  return CSV_BOM + [HEADINGS, ...rows].map(csvRow).join('')
}
