import type { Answerable } from '../consultations/answerable'
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

/** Whoever comes: the one thing that needs no account, no link and no name. */
export function canTakePart(asked: { hasOpenLink: boolean; state: Answerable }): Decision {
  if (!asked.hasOpenLink) return refuse('This consultation does not take answers from the public.')
  return asked.state === 'open' ? allow : refuse(NOT_NOW[asked.state])
}

const NOT_NOW: Record<Exclude<Answerable, 'open'>, string> = {
  'not-yet': 'This consultation has not opened yet.',
  closed: 'This consultation has closed. Answers are no longer taken.',
  withdrawn: 'This consultation has been withdrawn. No answers are needed any more.',
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

/** When those who have not answered are reminded: while it is prepared, at launch, and until it closes. */
export function canSetReminders(actor: Actor, { status }: { status: string }): Decision {
  const isBefore = ['draft', 'approved', 'open'].includes(status)
  return allOf(
    needsRole(actor, 'officer', 'administrator'),
    isBefore ? allow : refuse('Reminders go out only until the consultation closes.'),
  )
}

/** To ask a body once more by hand: officers, and those who lead the borough's own group. */
export function canNudge(
  actor: Actor,
  asked: { boroughCode: string | null; consultation: { status: string } },
  boroughsLed: string[],
): Decision {
  const leads = asked.boroughCode !== null && boroughsLed.includes(asked.boroughCode)
  return allOf(leads ? allow : needsRole(actor, 'officer', 'administrator'), isStillOpen(asked.consultation))
}

/** The list of invitations holds contacts' names and addresses. */
export function canSeeInvitations(actor: Actor): Decision {
  if (actor.kind === 'system' || hasRole(actor, 'officer', 'administrator', 'link-officer')) return allow
  return refuse('Only officers can see to whom invitations were sent.')
}

/** The paper form of a body: staff who ask, the body itself, those who lead its borough's own group, and its link. */
export function canPrintPaper(
  actor: Actor,
  { id, boroughCode, bodyId }: { id: string; boroughCode: string | null; bodyId: string | null },
  boroughsLed: string[],
): Decision {
  if (actor.kind === 'respondent' && actor.invitationId === id) return allow
  if (boroughCode !== null && boroughsLed.includes(boroughCode)) return allow
  if (isUser(actor) && actor.memberships.some((membership) => membership.bodyId === bodyId)) return allow
  return needsRole(actor, 'officer', 'administrator')
}

/** A preview is for before the launch: afterwards whoever is asked has the thing itself. */
export function canPreview(actor: Actor, { status }: { status: string }): Decision {
  const isBefore = status === 'draft' || status === 'approved'
  return allOf(
    needsRole(actor, 'officer', 'administrator'),
    isBefore ? allow : refuse('It has been launched: there is nothing left to try out.'),
  )
}

function isStillOpen({ status }: { status: string }): Decision {
  return status === 'open' ? allow : refuse('This can only be done while the consultation is open.')
}

type Own = { purpose: string; state: Answerable }

const CLOSED = 'This can only be done while answers are taken.'

/**
 * To invite people, take their links back, hand parts over, ask the chair: whoever was sent the invitation, and the chair.
 * Colleagues answer; whom else to let in is not theirs to decide, so that the holder knows who has the key.
 */
export function canInvitePeople(actor: Actor, own: Own): Decision {
  return allOf(leadsAnswer(actor, 'invite people or take links back'), isForBody(own), isTaken(own))
}

/** To say who shall hold the invitation instead. */
export function canPassOn(actor: Actor, own: Own): Decision {
  const isHolder = actor.kind === 'respondent' && (actor.role ?? 'holder') === 'holder'
  return allOf(
    isHolder ? allow : refuse('Only the person whom the invitation was sent to can pass it on.'),
    isForBody(own),
    isTaken(own),
  )
}

/** To say for the body that it will not answer: not for colleagues, and not once it has answered. */
export function canDecline(actor: Actor, own: Own & { respondedAt: Date | null }): Decision {
  return allOf(
    leadsAnswer(actor, 'say that your group will not answer'),
    isForBody(own),
    own.respondedAt === null
      ? allow
      : refuse('Your group has answered already. You can change the answers until closing.'),
    isTaken(own),
  )
}

/** To answer after all: anybody of the body who may answer. */
export function canAnswerAfterAll(actor: Actor, own: Own): Decision {
  return allOf(
    actor.kind === 'respondent' ? allow : refuse('Only the body itself can do this.'),
    isTaken(own),
  )
}

function leadsAnswer(actor: Actor, what: string): Decision {
  const role = actor.kind === 'respondent' ? (actor.role ?? 'holder') : ''
  return role === 'holder' || role === 'chair'
    ? allow
    : refuse(`Only the person whom the invitation was sent to, and the chair, can ${what}. Ask them to.`)
}

const isForBody = ({ purpose }: Own): Decision =>
  purpose === 'body' ? allow : refuse('This is for groups; you are answering for yourself.')

const isTaken = ({ state }: Own): Decision => (state === 'open' ? allow : refuse(CLOSED))
