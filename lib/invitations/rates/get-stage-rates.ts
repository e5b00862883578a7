import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { readCounts } from '../read-counts'
import { boroughsInvited, boroughsReached, figuresOf, ratesByBodyType } from '../response-rates'
import { findStage } from './internal'
import { GetStageRatesInput } from './schema'
import type { StageRatesView } from './types'

/**
 * The stages of a consultation side by side. They are never added up: the same bodies may be asked in each.
 * @throws NotFound, NotAllowed
 */
export async function getStageRates(
  ctx: Ctx,
  input: z.input<typeof GetStageRatesInput>,
): Promise<StageRatesView> {
  const found = await findStage(ctx, GetStageRatesInput.parse(input))
  const types = await ctx.db.bodyType.findMany({ orderBy: [{ sort: 'asc' }, { code: 'asc' }] })
  const rows = await Promise.all(
    found.stages.map(async ({ id, sequence, name }) => {
      const counts = await readCounts(ctx, id)
      return {
        ...{ sequence, name, total: figuresOf(counts) },
        bodyTypes: ratesByBodyType(counts, types).map(({ bodyType, namePlural, ...figures }) => ({
          ...{ ...figures, key: bodyType, name: namePlural },
        })),
        boroughsReached: boroughsReached(counts),
        boroughsInvited: boroughsInvited(counts),
      }
    }),
  )
  return { ...found, rows }
}
