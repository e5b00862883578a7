import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { measuresIn, yearsKnown } from './internal'
import { ListMeasuresInput } from './schema'
import type { FullMeasuresView } from './types'

/** The measures of one financial year with every group that they count, each with what shows it. For everybody. */
export async function listMeasuresInFull(
  ctx: Ctx,
  input: z.input<typeof ListMeasuresInput>,
): Promise<FullMeasuresView> {
  const { year: wanted } = ListMeasuresInput.parse(input)
  const years = await yearsKnown(ctx)
  const year = wanted ?? years[0]!
  const measures = await measuresIn(ctx, year)
  return { year, years, measures: measures.map(({ figures, bodies }) => ({ ...figures, bodies })) }
}
