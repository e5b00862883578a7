import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput, NotFound } from '../core/errors'
import { orConflict } from '../core/or-conflict'
import { canChangeBodyTypes } from './policy'
import { UpdateBodyTypeInput } from './schema'

/**
 * Changes what a kind of body is called and says; its code stays.
 * @throws NotFound, NotAllowed, InvalidInput, Conflict
 */
export async function updateBodyType(ctx: Ctx, input: z.input<typeof UpdateBodyTypeInput>): Promise<void> {
  const { code, ...data } = UpdateBodyTypeInput.parse(input)
  const work = inTransaction(ctx, async (ctx) => {
    const before = await ctx.db.bodyType.findUnique({ where: { code } })
    if (!before) throw new NotFound('We could not find that type of body.')
    authorise(canChangeBodyTypes(ctx.actor))
    const taken = await ctx.db.bodyType.findFirst({ where: { name: data.name, code: { not: code } } })
    if (taken) throw new InvalidInput('', { name: 'There is another type of that name already' })
    await ctx.db.bodyType.update({ where: { code }, data })
    await audit(ctx, 'body-type.update', { type: 'body-type', id: code }, changes(before, data))
  })
  return orConflict('Somebody gave another type that name at the same time.', work)
}
