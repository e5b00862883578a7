import type { Actor } from '../core/ctx'
import type { Answerable } from '../consultations/answerable'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { hasRole, isStaff, isUser, needsRole } from '../auth/roles'
import { publicationsFrom, sameOrLess, type Publication } from './publications-from'

type Asked = { invitationId: string; state: Answerable }

const WHY_NOT: Record<Exclude<Answerable, 'open'>, string> = {
  'not-yet': 'This consultation has not opened yet. Your link will work from its opening day.',
  closed: 'This consultation has closed. Answers are no longer taken, and what was submitted stays as it is.',
  withdrawn: 'This consultation has been withdrawn. No answers are needed any more.',
}

/** To write, submit or correct: the holder of the invitation's own link, while answers are taken. */
export function canAnswer(actor: Actor, { invitationId, state }: Asked): Decision {
  return allOf(holdsLink(actor, invitationId), state === 'open' ? allow : refuse(WHY_NOT[state]))
}

function holdsLink(actor: Actor, invitationId: string): Decision {
  const isOwn = actor.kind === 'respondent' && actor.invitationId === invitationId
  return isOwn ? allow : refuse('Only somebody who was given this invitation’s link can answer it.')
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

/**
 * Whether what one writes is published: persons say so for themselves, what they like while answers are taken and less than
 * before at any time after; groups are published with their name.
 */
export function canChoosePublication(
  actor: Actor,
  { invitationId, state, purpose }: Working,
  { from, to }: { from: Publication; to: Publication },
): Decision {
  return allOf(
    holdsLink(actor, invitationId),
    state === 'not-yet' ? refuse(WHY_NOT[state]) : allow,
    purpose === 'person'
      ? allow
      : refuse(
          'This is for people who answer for themselves. The answers of groups are published with their name.',
        ),
    publicationsFrom(state, from).includes(to)
      ? allow
      : refuse(
          'Answers are no longer taken. From now on you can allow less, but not more: what is published is chosen by what everybody had agreed to by then.',
        ),
  )
}

/**
 * To record that a person allows less than before, who may have no link to say it by: officers, at any time.
 * @param from what they said so far; null for whoever is no person
 */
export function canRecordLessPublication(
  actor: Actor,
  { from, to }: { from: Publication | null; to: Publication },
): Decision {
  const byOfficers = needsRole(actor, 'officer', 'administrator')
  if (from === null) return allOf(byOfficers, refuse('The answers of groups are published with their name.'))
  return allOf(
    byOfficers,
    sameOrLess(from).includes(to)
      ? allow
      : refuse(
          'You can record that they allow less than before. More can only be said by themselves, by their own link.',
        ),
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

/** A remark on a questionnaire is for whoever tries it out, until it is launched. */
export function canRemark(
  actor: Actor,
  { purpose, state, invitationId }: Asked & { purpose: string },
): Decision {
  if (purpose !== 'preview') return refuse('Remarks are for those who try the questionnaire out.')
  return canAnswer(actor, { invitationId, state })
}

/** What came of trying a questionnaire out. */
export function canSeePilot(actor: Actor): Decision {
  return needsRole(actor, 'officer', 'researcher', 'administrator')
}

export type Keying = {
  /** late: closed, and paper posted in time may still be on its way. */
  taken: 'open' | 'late' | 'no'
  /** Of the body; null for a member of the public. */
  boroughCode: string | null
  isPerson: boolean
}

/**
 * To key in what came on paper or by telephone: officers, and those who lead a borough's own group, for its bodies. After
 * closing it is the officers who answer for what is still taken.
 */
export function canKeyIn(
  actor: Actor,
  { taken, boroughCode, isPerson }: Keying,
  boroughsLed: string[],
): Decision {
  const byOfficers = needsRole(actor, 'officer', 'administrator')
  if (taken === 'no') return allOf(byOfficers, refuse('Answers to this consultation are no longer taken.'))
  const leads = boroughCode !== null && boroughsLed.includes(boroughCode)
  if (taken === 'open' && leads && !isPerson) return allow
  if (taken === 'late' && leads && !byOfficers.ok)
    return refuse('It has closed. Give the paper to an officer: they may still take what was posted in time.')
  return byOfficers
}

/** To look for whose paper it is. */
export function canLookToKeyIn(actor: Actor, boroughsLed: string[]): Decision {
  return boroughsLed.length > 0 ? allow : needsRole(actor, 'officer', 'administrator')
}

/** Somebody's answer is put right only by staff, who say why. */
export function canCorrectKeyed(actor: Actor, { taken }: Pick<Keying, 'taken'>): Decision {
  return allOf(
    needsRole(actor, 'officer', 'administrator'),
    taken === 'no' ? refuse('Answers to this consultation are no longer taken.') : allow,
  )
}

/** Many answers at once are taken in by officers alone, as long as paper is. */
export function canImportResponses(actor: Actor, { taken }: Pick<Keying, 'taken'>): Decision {
  return allOf(
    needsRole(actor, 'officer', 'administrator'),
    taken === 'no' ? refuse('Answers to this consultation are not taken now.') : allow,
  )
}

/** What is kept for a time goes by itself. */
export function canRemoveExpiredImports(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('Expired files are removed by themselves, every night.')
}
