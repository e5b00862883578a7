import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { hasRole, isStaff, isUser, needsRole } from '../auth/roles'
import type { Actor } from '../core/ctx'

type Asked = { bodyId: string; consultation: { status: string } }

/** Letters of a launch are written by the system, on an officer's launch. */
export function canIssueInvitations(actor: Actor): Decision {
  return needsRole(actor, 'officer', 'administrator')
}

export function canAddInvitation(actor: Actor, consultation: { status: string }): Decision {
  return allOf(needsRole(actor, 'officer', 'administrator'), isStillOpen(consultation))
}

/** A further way in: for officers, and for members of the body that is asked. */
export function canIssueLink(actor: Actor, { bodyId, consultation }: Asked): Decision {
  const isMember = isUser(actor) && actor.memberships.some((membership) => membership.bodyId === bodyId)
  return allOf(isMember ? allow : needsRole(actor, 'officer', 'administrator'), isStillOpen(consultation))
}

export function canResendInvitation(actor: Actor, { consultation }: Asked): Decision {
  return allOf(needsRole(actor, 'officer', 'administrator'), isStillOpen(consultation))
}

/** A link that fell into wrong hands can be shut whatever the consultation's status. */
export function canRevokeLink(actor: Actor): Decision {
  return needsRole(actor, 'officer', 'administrator')
}

/** Who is asked and has not answered: staff, each in their scope, and those who lead a borough's own group. */
export function canSeeSilentBodies(actor: Actor, boroughsLed: string[]): Decision {
  if (actor.kind === 'system' || isStaff(actor) || boroughsLed.length > 0) return allow
  return refuse('Only staff, and chairs and co-ordinators of borough groups, can see who has not answered.')
}

/** The list of invitations holds contacts' names and addresses. */
export function canSeeInvitations(actor: Actor): Decision {
  if (actor.kind === 'system' || hasRole(actor, 'officer', 'administrator', 'link-officer')) return allow
  return refuse('Only officers can see to whom invitations were sent.')
}

function isStillOpen({ status }: { status: string }): Decision {
  return status === 'open' ? allow : refuse('This can only be done while the consultation is open.')
}
