import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { canChangeBodies } from './policy'
import { readImportPlan } from './read-import-plan'
import { ImportInput } from './schema'
import type { ImportOutcome } from './types'

/**
 * Says what importing a file would do, and what is wrong with it row by row. Writes nothing.
 * @throws NotAllowed, InvalidInput where the file as a whole cannot be read
 */
export async function previewBodyImport(
  ctx: Ctx,
  input: z.input<typeof ImportInput>,
): Promise<ImportOutcome> {
  authorise(canChangeBodies(ctx.actor))
  const { csv } = ImportInput.parse(input)
  return (await readImportPlan(ctx, csv)).outcome
}
