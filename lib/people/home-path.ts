import type { Actor } from '../core/ctx'
import { isStaff, isUser } from '../auth/roles'

/** Where somebody who has just signed in begins. */
export function homePath(actor: Actor): string {
  if (isStaff(actor)) return '/staff/consultations'
  return isUser(actor) && actor.memberships.length > 0 ? '/my-groups' : '/'
}
