import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { orConflict } from '../core/or-conflict'
import { canChangeBodyTypes } from './policy'
import { AddBodyTypeInput } from './schema'

/**
 * Adds a kind of body.
 * @throws NotAllowed, InvalidInput (a code or name that is taken), Conflict
 */
export async function addBodyType(ctx: Ctx, input: z.input<typeof AddBodyTypeInput>): Promise<void> {
  const type = AddBodyTypeInput.parse(input)
  const work = inTransaction(ctx, async (ctx) => {
    authorise(canChangeBodyTypes(ctx.actor))
    const taken = await ctx.db.bodyType.findFirst({
      where: { OR: [{ code: type.code }, { name: type.name }] },
    })
    if (taken?.code === type.code) throw new InvalidInput('', { code: `${taken.name} has that code already` })
    if (taken) throw new InvalidInput('', { name: 'There is a type of that name already' })
    await ctx.db.bodyType.create({ data: type })
    await audit(ctx, 'body-type.add', { type: 'body-type', id: type.code }, type)
  })
  return orConflict('Somebody added a type of that code or name at the same time.', work)
}
