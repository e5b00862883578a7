import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { hasRole, isUser } from '../auth/roles'

/** The users an actor sees: an administrator all, anybody else oneself. */
export function visibleUsers(actor: Actor): Prisma.UserWhereInput {
  if (actor.kind === 'system' || hasRole(actor, 'administrator')) return {}
  return isUser(actor) ? { id: actor.userId } : { id: { in: [] } }
}
