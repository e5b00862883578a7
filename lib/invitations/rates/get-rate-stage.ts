import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { findStage } from './internal'
import { GetStageRatesInput } from './schema'
import type { OfStage } from './types'

/**
 * Which stages a consultation has, and which of them is looked at.
 * @throws NotFound, NotAllowed
 */
export async function getRateStage(ctx: Ctx, input: z.input<typeof GetStageRatesInput>): Promise<OfStage> {
  return findStage(ctx, GetStageRatesInput.parse(input))
}
