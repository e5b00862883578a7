import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { orConflict } from '../core/or-conflict'
import { checkedPlace, checkReferenceIsFree, holdBodies } from './internal'
import { canChangeBodies } from './policy'
import { CreateBodyInput } from './schema'

/**
 * Adds a body to the directory.
 * @throws NotAllowed, InvalidInput (a place that is not there, a reference that is taken), Conflict
 */
export async function createBody(
  ctx: Ctx,
  input: z.input<typeof CreateBodyInput>,
): Promise<{ id: string; name: string }> {
  const { reference, name, website, signOff, ...place } = CreateBodyInput.parse(input)
  const work = inTransaction(ctx, async (ctx) => {
    authorise(canChangeBodies(ctx.actor))
    await holdBodies(ctx, 'edit')
    await checkReferenceIsFree(ctx, reference)
    const rule = signOff === undefined ? {} : { signOff }
    const data = { reference, name, website, ...rule, ...(await checkedPlace(ctx, place)) }
    const body = await ctx.db.body.create({ data: { ...data, createdAt: ctx.now } })
    await audit(ctx, 'body.create', { type: 'body', id: body.id }, data)
    return { id: body.id, name }
  })
  return orConflict('Another body was given that reference at the same time. Choose another one.', work)
}
