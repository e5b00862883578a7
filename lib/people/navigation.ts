import type { Actor } from '../core/ctx'
import { hasRole, isStaff, isUser } from '../auth/roles'

/** The places an actor may go, for the header. The pages themselves decide again. */
export function navigationFor(actor: Actor): { href: string; label: string }[] {
  const links = [
    { href: '/consultations', label: 'Consultations' },
    { href: '/commitments', label: 'Commitments' },
  ]
  if (isUser(actor) && actor.memberships.length > 0) links.push({ href: '/my-groups', label: 'My groups' })
  if (isStaff(actor)) {
    links.push({ href: '/staff/consultations', label: 'Manage consultations' })
    links.push({ href: '/staff/bodies', label: 'Bodies' })
  }
  if (hasRole(actor, 'administrator', 'officer')) links.push({ href: '/outbox', label: 'Outbox' })
  if (hasRole(actor, 'administrator')) {
    links.push({ href: '/staff/people', label: 'People' })
    links.push({ href: '/staff/audit', label: 'Audit' })
  }
  return links
}
