import type { Ctx } from '../../core/ctx'
import type { Asked, Keyed } from './count-answers'
import { countBehind } from './count-behind'
import type { ShownTable } from './shown-table'
import { entriesOfBodies, entriesOfPersons } from './shown-entries'
import { tally, type Columns } from './tally'

/** Entries of a repeated group, counted: an entry is counted once, however many its response has. */
export async function countEntries(
  ctx: Ctx,
  asked: Asked,
  counted: Keyed[],
  columns: Columns | null,
): Promise<ShownTable> {
  const behind = await countBehind(ctx, asked, counted, columns)
  const tallied = tally(asked.question, counted, columns)
  return asked.strand === 'bodies'
    ? entriesOfBodies(tallied, behind)
    : entriesOfPersons(tallied, behind, asked.question.kind)
}
