import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { orConflict } from '../core/or-conflict'
import { checkedPlace, checkReferenceIsFree, lockBody } from './internal'
import { canChangeBody } from './policy'
import { UpdateBodyInput } from './schema'

/**
 * Changes a body's details. Invitations keep the type and borough they were sent under.
 * @throws NotFound, NotAllowed, InvalidInput, Conflict (changed since `basedOn`)
 */
export async function updateBody(ctx: Ctx, input: z.input<typeof UpdateBodyInput>): Promise<void> {
  const { id, basedOn, reference, name, website, signOff, ...place } = UpdateBodyInput.parse(input)
  const work = inTransaction(ctx, async (ctx) => {
    const before = await lockBody(ctx, id)
    authorise(canChangeBody(ctx.actor, before))
    if (basedOn !== undefined && basedOn !== before.updatedAt.toISOString()) throw new Conflict(CHANGED)
    await checkReferenceIsFree(ctx, reference, id)
    const rule = signOff === undefined ? {} : { signOff }
    const data = { reference, name, website, ...rule, ...(await checkedPlace(ctx, place)) }
    const { count } = await ctx.db.body.updateMany({
      where: { id, closedAt: null, updatedAt: before.updatedAt },
      data,
    })
    if (count === 0) throw new Conflict(CHANGED)
    await audit(ctx, 'body.update', { type: 'body', id }, changes(before, data))
  })
  return orConflict('Another body was given that reference at the same time. Choose another one.', work)
}

const CHANGED =
  'Somebody else changed this body while you were writing. Open it again to see what is there now.'
