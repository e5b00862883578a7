import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { calendarDate } from '../core/london-time'
import { holdEntry } from './internal'
import { canEnterMeasures } from './policy'
import { UpdateMeasureEntryInput } from './schema'

/**
 * Changes what was entered.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody changed it since `version`
 */
export async function updateMeasureEntry(
  ctx: Ctx,
  input: z.input<typeof UpdateMeasureEntryInput>,
): Promise<void> {
  const { entryId, version, onDate, ...said } = UpdateMeasureEntryInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const entry = await holdEntry(ctx, entryId)
    authorise(canEnterMeasures(ctx.actor))
    if (entry.version !== version)
      throw new Conflict(
        'Somebody changed this while you were writing. Copy what you wrote, open the page again and put it in.',
      )
    await ctx.db.measureEntry.update({
      where: { id: entryId },
      data: {
        ...{ ...said, onDate: onDate && new Date(onDate), version: version + 1, at: ctx.now },
        byKind: 'officer',
        byId: isUser(ctx.actor) ? ctx.actor.userId : null,
      },
    })
    const { measureCode: code, year, bodyId, isMet, evidence, evidenceUrl } = entry
    const before = { isMet, evidence, evidenceUrl, onDate: entry.onDate && calendarDate(entry.onDate) }
    const detail = { entryId, code, year, before, after: { ...said, onDate } }
    await audit(ctx, 'measure.change', { type: 'body', id: bodyId }, detail)
  })
}
