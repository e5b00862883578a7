import { hasRole, isUser } from '../auth/roles'
import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'

/** Invitations of the groups that compile their borough's response: each is a desk. */
const DESKS = {
  purpose: 'body',
  boroughCode: { not: null },
  bodyType: { compiles: true },
} satisfies Prisma.InvitationWhereInput

/** Which desks an actor may see: the same rule as `canReadCompile`, for lists. */
export function compileScope(actor: Actor): Prisma.InvitationWhereInput {
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher')) return DESKS
  if (!isUser(actor)) return { id: { in: [] } }
  return {
    ...DESKS,
    OR: [
      { boroughCode: { in: actor.boroughCodes } },
      { bodyId: { in: actor.memberships.map(({ bodyId }) => bodyId) } },
    ],
  }
}
