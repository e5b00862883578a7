import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { measuresIn, yearsKnown } from './internal'
import { canEnterMeasures, canProposeMeasure } from './policy'
import { GetMeasureInput } from './schema'
import type { MeasureView } from './types'

/**
 * One measure in one year, body by body, each with what shows it.
 * @throws NotFound
 */
export async function getMeasure(ctx: Ctx, input: z.input<typeof GetMeasureInput>): Promise<MeasureView> {
  const { code, year: wanted } = GetMeasureInput.parse(input)
  const years = await yearsKnown(ctx)
  const year = wanted ?? years[0]!
  const [measure] = await measuresIn(ctx, year, code)
  if (!measure) throw new NotFound('We could not find that measure.')
  const own = measure.bodies.filter((body) => canProposeMeasure(ctx.actor, body).ok)
  return {
    ...{ ...measure.figures, year, years, bodies: measure.bodies },
    mayEnter: canEnterMeasures(ctx.actor).ok,
    mayProposeFor: own.map(({ bodyId }) => bodyId),
  }
}
