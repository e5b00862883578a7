import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import type { Desk } from './internal'

/**
 * A passage of a desk that was found in scope.
 * @throws NotFound where it is none of it
 */
export async function findPassage(ctx: Ctx, { compileId }: Desk, id: string) {
  const passage = compileId ? await ctx.db.compilePassage.findFirst({ where: { id, compileId } }) : null
  if (!passage) throw new NotFound('We could not find that passage.')
  return passage
}
