import type { Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'

/** @throws InvalidInput where one of the codes is no borough */
export async function checkBoroughs(ctx: Ctx, boroughCodes: string[]): Promise<void> {
  const known = await ctx.db.borough.count({ where: { code: { in: boroughCodes } } })
  if (known !== boroughCodes.length)
    throw new InvalidInput('', { boroughCodes: 'Choose boroughs from the list' })
}
