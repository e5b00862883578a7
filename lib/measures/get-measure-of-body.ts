import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { measureOfBody } from './internal'
import { canEnterMeasures } from './policy'
import { GetMeasureOfBodyInput } from './schema'
import type { BodyMeasure, MeasureFigures } from './types'

/**
 * What is known of one body in one year, for whoever enters it.
 * @throws NotFound, NotAllowed
 */
export async function getMeasureOfBody(
  ctx: Ctx,
  input: z.input<typeof GetMeasureOfBodyInput>,
): Promise<{ measure: MeasureFigures; year: number; body: BodyMeasure }> {
  const of = GetMeasureOfBodyInput.parse(input)
  authorise(canEnterMeasures(ctx.actor))
  return { ...(await measureOfBody(ctx, of)), year: of.year }
}
