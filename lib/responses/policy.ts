import type { Actor } from '../core/ctx'
import type { Answerable } from '../consultations/answerable'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { hasRole, isStaff, isUser } from '../auth/roles'

type Asked = { invitationId: string; state: Answerable }

const WHY_NOT: Record<Exclude<Answerable, 'open'>, string> = {
  'not-yet': 'This consultation has not opened yet. Your link will work from its opening day.',
  closed: 'This consultation has closed. Answers are no longer taken, and what was submitted stays as it is.',
  withdrawn: 'This consultation has been withdrawn. No answers are needed any more.',
}

/** To write, submit or correct: the holder of the invitation's own link, while answers are taken. */
export function canAnswer(actor: Actor, { invitationId, state }: Asked): Decision {
  const isOwn = actor.kind === 'respondent' && actor.invitationId === invitationId
  return allOf(
    isOwn ? allow : refuse('Only somebody who was given this invitation’s link can answer it.'),
    state === 'open' ? allow : refuse(WHY_NOT[state]),
  )
}

type Submitted = { invitationId: string; bodyId: string | null; boroughCode: string | null }

/**
 * To read what a body submitted: officers, administrators and researchers; link officers in their boroughs; members of
 * the body itself; and the holder of its link.
 */
export function canReadResponse(actor: Actor, { invitationId, bodyId, boroughCode }: Submitted): Decision {
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher')) return allow
  if (actor.kind === 'respondent' && actor.invitationId === invitationId) return allow
  if (isUser(actor)) {
    if (boroughCode !== null && actor.boroughCodes.includes(boroughCode)) return allow
    if (actor.memberships.some((membership) => membership.bodyId === bodyId)) return allow
  }
  return refuse('Only staff and the body itself can read a response.')
}

/** To go through a consultation's responses: all staff, each in their scope. */
export function canListResponses(actor: Actor): Decision {
  return actor.kind === 'system' || isStaff(actor)
    ? allow
    : refuse('Only staff can go through the responses.')
}
