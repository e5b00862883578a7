import type { Actor } from '../core/ctx'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'

const byOfficers = (actor: Actor) => needsRole(actor, 'administrator', 'officer')

/** Who was told what, and what they said to it: counts alone, and letters as they would read. */
export function canSeeTelling(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher')
}

/** Those who took part are told once there is a report to lead them to. */
export function canTell(actor: Actor, { status }: { status: string }): Decision {
  const isReported = status === 'reported' || status === 'archived'
  return allOf(
    byOfficers(actor),
    isReported ? allow : refuse('Nobody can be told before the report is published.'),
  )
}

/** The worker, or an officer in its place. */
export function canWriteLetters(actor: Actor): Decision {
  return byOfficers(actor)
}

/** Whoever holds the link of a letter may say what they think of it, and whether they want more; once it has gone, nobody. */
export function canAnswerLetter(told: { keepUntil: string }, today: string): Decision {
  return told.keepUntil >= today ? allow : refuse('This link no longer works.')
}

export function canRemoveTold(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('This happens by itself every night.')
}
