import type { Ctx } from '../core/ctx'
import { authorise } from '../auth/decision'
import { canManageConsultations } from './policy'
import type { AudienceOptions } from './types'

/**
 * What an audience can be made of: kinds of body, with how many there are of each, and boroughs.
 * @throws NotAllowed
 */
export async function getAudienceOptions(ctx: Ctx): Promise<AudienceOptions> {
  authorise(canManageConsultations(ctx.actor))
  const bodyTypes = await ctx.db.bodyType.findMany({
    orderBy: { sort: 'asc' },
    include: { _count: { select: { bodies: { where: { closedAt: null } } } } },
  })
  const boroughs = await ctx.db.borough.findMany({
    orderBy: { name: 'asc' },
    select: { code: true, name: true },
  })
  return {
    boroughs,
    bodyTypes: bodyTypes.map(({ code, name, namePlural, description, _count }) => ({
      ...{ code, name, namePlural, description },
      bodies: _count.bodies,
    })),
  }
}
