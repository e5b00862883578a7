import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { measuresIn, yearsKnown } from './internal'
import { ListMeasuresInput } from './schema'
import type { MeasuresView } from './types'

/** The measures of success of one financial year, the newest of which anything is known unless one is named. */
export async function listMeasures(
  ctx: Ctx,
  input: z.input<typeof ListMeasuresInput>,
): Promise<MeasuresView> {
  const { year: wanted } = ListMeasuresInput.parse(input)
  const years = await yearsKnown(ctx)
  const year = wanted ?? years[0]!
  const measures = await measuresIn(ctx, year)
  return { year, years, measures: measures.map(({ figures }) => figures) }
}
