import { allOf, allow, refuse, type Decision } from '../auth/decision'
import { hasRole, isUser } from '../auth/roles'
import type { Answerable } from '../consultations/answerable'
import type { Actor } from '../core/ctx'

type Group = { bodyId: string; boroughCode: string }

const WHY_NOT: Record<Exclude<Answerable, 'open'>, string> = {
  'not-yet': 'This consultation has not opened yet.',
  closed: 'This consultation has closed. The desk stays as it is, to be read.',
  withdrawn: 'This consultation has been withdrawn. The desk stays as it is, to be read.',
}

/** Those who speak for the borough's own group: they read the panels' answers and make the borough's response of them. */
export function canCompile(actor: Actor, { bodyId, state }: Group & { state: Answerable }): Decision {
  const leads =
    isUser(actor) &&
    actor.memberships.some(
      (membership) => membership.bodyId === bodyId && ['chair', 'co-ordinator'].includes(membership.function),
    )
  return allOf(
    leads ? allow : refuse('Only the chair and the co-ordinators of the group can change its desk.'),
    state === 'open' ? allow : refuse(WHY_NOT[state]),
  )
}

/** Members of the group, staff, and link officers of the borough. */
export function canReadCompile(actor: Actor, { bodyId, boroughCode }: Group): Decision {
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher')) return allow
  if (isUser(actor)) {
    if (actor.boroughCodes.includes(boroughCode)) return allow
    if (actor.memberships.some((membership) => membership.bodyId === bodyId)) return allow
  }
  return refuse('Only the borough’s own group and staff can see its desk.')
}

/** What became of one body's answer: for that body, for the group that used it, and for staff. */
export function canSeeUse(
  actor: Actor,
  asked: { invitationId: string; bodyId: string; boroughCode: string | null },
): Decision {
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher')) return allow
  if (actor.kind === 'respondent' && actor.invitationId === asked.invitationId) return allow
  if (isUser(actor)) {
    if (asked.boroughCode !== null && actor.boroughCodes.includes(asked.boroughCode)) return allow
    if (actor.memberships.some(({ bodyId }) => bodyId === asked.bodyId)) return allow
  }
  return refuse('Only the body itself and staff can see what became of its answer.')
}
