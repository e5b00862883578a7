import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { getMeasure } from './get-measure'
import { canEnterMeasures } from './policy'
import { GetMeasureOfBodyInput } from './schema'
import type { BodyMeasure, MeasureView } from './types'

/**
 * What is known of one body in one year, for whoever enters it.
 * @throws NotFound, NotAllowed
 */
export async function getMeasureOfBody(
  ctx: Ctx,
  input: z.input<typeof GetMeasureOfBodyInput>,
): Promise<{ measure: Omit<MeasureView, 'bodies'>; body: BodyMeasure }> {
  const { code, bodyId, year } = GetMeasureOfBodyInput.parse(input)
  authorise(canEnterMeasures(ctx.actor))
  const { bodies, ...measure } = await getMeasure(ctx, { code, year })
  const body = bodies.find((each) => each.bodyId === bodyId)
  if (!body) throw new NotFound('This measure does not count that body.')
  return { measure, body }
}
