import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { findConsultation } from '../internal'
import { canReadAnalysis } from '../policy'
import { editionDifferences } from './edition-differences'
import { readEdition } from './read-edition'
import { DifferencesInput } from './schema'
import type { DifferencesView } from './types'

/**
 * What became of a code frame between two editions, or since one.
 * @throws NotFound, NotAllowed
 */
export async function getDifferences(
  ctx: Ctx,
  input: z.input<typeof DifferencesInput>,
): Promise<DifferencesView> {
  const { consultationId, from, to } = DifferencesInput.parse(input)
  await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const [before, after] = [
    await readEdition(ctx, consultationId, from),
    await readEdition(ctx, consultationId, to),
  ]
  return { ...editionDifferences(before, after), from, to: to ?? null }
}
