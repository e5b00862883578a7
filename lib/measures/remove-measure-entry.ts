import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { holdEntry } from './internal'
import { canEnterMeasures } from './policy'
import { RemoveMeasureEntryInput } from './schema'

/**
 * Takes away what was entered, with why; the record of it stays.
 * @throws NotFound, NotAllowed, InvalidInput without a reason
 * @throws Conflict where somebody changed it since `version`
 */
export async function removeMeasureEntry(
  ctx: Ctx,
  input: z.input<typeof RemoveMeasureEntryInput>,
): Promise<void> {
  const { entryId, version, why } = RemoveMeasureEntryInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { version: now, measureCode: code, year, bodyId } = await holdEntry(ctx, entryId)
    authorise(canEnterMeasures(ctx.actor))
    if (now !== version) throw new Conflict('Somebody changed this entry meanwhile. Look at it again.')
    await ctx.db.measureEntry.update({
      where: { id: entryId },
      data: { removedAt: ctx.now, removedWhy: why, version: version + 1 },
    })
    await audit(ctx, 'measure.take-away', { type: 'body', id: bodyId }, { entryId, code, year, why })
  })
}
