import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { getMeasureOfBody } from './get-measure-of-body'
import { findMeasure, holdBody } from './internal'
import { canEnterMeasures } from './policy'
import { AddMeasureEntryInput } from './schema'

/**
 * Says that a body met a measure in a year, or did not, and what shows it: where the record itself does not decide it.
 * @throws NotFound, NotAllowed
 * @throws Conflict where it was entered already, or the record decides it
 */
export async function addMeasureEntry(
  ctx: Ctx,
  input: z.input<typeof AddMeasureEntryInput>,
): Promise<{ id: string }> {
  const { code, bodyId, year, onDate, ...said } = AddMeasureEntryInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await findMeasure(ctx, code)
    authorise(canEnterMeasures(ctx.actor))
    // Two who enter the same at once wait for one another here.
    await holdBody(ctx, bodyId)
    const { body } = await getMeasureOfBody(ctx, { code, bodyId, year })
    if (body.how === 'record') throw new Conflict(`The record itself says it: ${body.evidence}`)
    if (body.entry) throw new Conflict('Somebody has entered this already. Open the page again to change it.')
    const data = { ...said, onDate: onDate && new Date(onDate) }
    const byId = isUser(ctx.actor) ? ctx.actor.userId : null
    const { id } = await ctx.db.measureEntry.create({
      data: { measureCode: code, bodyId, year, ...data, byId, at: ctx.now },
      select: { id: true },
    })
    await audit(
      ctx,
      'measure.enter',
      { type: 'body', id: bodyId },
      { entryId: id, code, year, onDate, ...said },
    )
    return { id }
  })
}
