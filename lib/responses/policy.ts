import type { Actor } from '../core/ctx'
import type { Answerable } from '../consultations/answerable'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { hasRole, isStaff, isUser, needsRole } from '../auth/roles'

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

type Unsigned = { signOff: 'chair' | 'nobody'; draft: { signedOff: unknown } | null }

/** To submit, where the body's rule asks for the chair's word: it must be given for the very answers that go in. */
export function hasSignOff({ signOff, draft }: Unsigned, isWithoutDraft: boolean): Decision {
  if (signOff === 'nobody' || (!isWithoutDraft && draft?.signedOff)) return allow
  return refuse('The chair has to sign off these answers before they are submitted. Ask the chair for it.')
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

type Working = Asked & { purpose: string }

/** To part the work: hand pages to colleagues, take them back, ask the chair. */
export function canPartWork(actor: Actor, asked: Working): Decision {
  const role = actor.kind === 'respondent' ? (actor.role ?? 'holder') : ''
  return allOf(
    canAnswer(actor, asked),
    asked.purpose === 'body' ? allow : refuse('This is for groups; you are answering for yourself.'),
    role === 'holder' || role === 'chair'
      ? allow
      : refuse('Only the person whom the invitation was sent to, and the chair, can do this. Ask them to.'),
  )
}

/** Whoever was asked says when it is done, or who parts the work says so for them. */
export function canMarkSectionDone(actor: Actor, asked: Working & { isAsked: boolean }): Decision {
  return asked.isAsked ? canAnswer(actor, asked) : canPartWork(actor, asked)
}

/** To sign off for the body, or to want something changed first: its chair, by the link they were given as such. */
export function canSignOff(actor: Actor, asked: Working & { isChair: boolean }): Decision {
  return allOf(
    canAnswer(actor, asked),
    asked.isChair ? allow : refuse('Only the chair can sign off, by the link that was sent to the chair.'),
  )
}

/** A blank paper form: whoever may ask with it, and the co-ordinators who hand it on. */
export function canPrintBlankPaper(actor: Actor): Decision {
  const isMember = isUser(actor) && actor.memberships.length > 0
  return isMember ? allow : needsRole(actor, 'officer', 'administrator')
}

/** The forms of a borough's silent bodies: officers, and those who lead the borough's own group. */
export function canPrintPack(
  actor: Actor,
  { boroughCode, invitationId }: { boroughCode?: string; invitationId?: string },
  boroughsLed: string[],
): Decision {
  // The form of one body is looked at once it is found (invitations/policy, canPrintPaper).
  if (invitationId || (boroughCode && boroughsLed.includes(boroughCode))) return allow
  return needsRole(actor, 'officer', 'administrator')
}
