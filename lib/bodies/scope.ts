import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { hasRole, isUser } from '../auth/roles'

/**
 * The bodies an actor sees: staff all, a link officer those of the boroughs followed, a member the own body, and the
 * co-ordinator or chair of a borough's body every body of that borough.
 */
export function visibleBodies(actor: Actor): Prisma.BodyWhereInput {
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher')) return {}
  if (!isUser(actor)) return { id: { in: [] } }
  const leading = actor.memberships.filter(
    ({ function: does }) => does === 'chair' || does === 'co-ordinator',
  )
  return {
    OR: [
      { boroughCode: { in: actor.boroughCodes } },
      { id: { in: actor.memberships.map(({ bodyId }) => bodyId) } },
      {
        borough: {
          bodies: {
            some: { id: { in: leading.map(({ bodyId }) => bodyId) }, bodyType: { tier: 'borough' } },
          },
        },
      },
    ],
  }
}
