import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { holdBody, measureOfBody, openProposal } from './internal'
import { canProposeMeasure, proposesAs } from './policy'
import { AddMeasureEntryInput } from './schema'

/**
 * A group, or its link officer, says that it met a measure in a year, or did not, and what shows it. Nobody else reads it
 * until an officer has confirmed it.
 * @throws NotFound, NotAllowed
 * @throws Conflict where something waits already, or the record decides it
 */
export async function proposeMeasure(
  ctx: Ctx,
  input: z.input<typeof AddMeasureEntryInput>,
): Promise<{ id: string }> {
  const { code, bodyId, year, onDate, ...said } = AddMeasureEntryInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { body } = await measureOfBody(ctx, { code, bodyId, year })
    authorise(canProposeMeasure(ctx.actor, body))
    // Two of one group who say the same at once wait for one another here.
    await holdBody(ctx, bodyId)
    if (body.how === 'record') throw new Conflict(`The record itself says it: ${body.evidence}`)
    if (await openProposal(ctx, { code, bodyId, year }))
      throw new Conflict('Somebody of your group has entered this already. Open the page again to change it.')
    const byId = isUser(ctx.actor) ? ctx.actor.userId : null
    const { id } = await ctx.db.measureProposal.create({
      data: {
        ...{ measureCode: code, bodyId, year, ...said, onDate: onDate && new Date(onDate) },
        ...{ state: 'waiting', byKind: proposesAs(ctx.actor, body)!, byId, at: ctx.now },
      },
      select: { id: true },
    })
    const detail = { proposalId: id, code, year, onDate, ...said }
    await audit(ctx, 'measure.propose', { type: 'body', id: bodyId }, detail)
    return { id }
  })
}
