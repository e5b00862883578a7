import type { Ctx } from '../core/ctx'
import type { Tier } from './schema'
import type { BodyTypeView } from './types'

/** The kinds of body in their own order, with how many bodies each has. Anybody may read them. */
export async function listBodyTypes(ctx: Ctx): Promise<BodyTypeView[]> {
  const types = await ctx.db.bodyType.findMany({
    orderBy: [{ sort: 'asc' }, { name: 'asc' }],
    include: { _count: { select: { bodies: { where: { closedAt: null } } } } },
  })
  return types.map(({ _count, ...type }) => ({ ...type, tier: type.tier as Tier, bodies: _count.bodies }))
}
