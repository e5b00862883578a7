import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'
import type { Actor } from '../core/ctx'
import type { EqualityState } from './types'

const WHY_NOT: Record<Exclude<EqualityState, 'ask' | 'given'>, string> = {
  'not-submitted': 'Submit your answers to the consultation first. These questions come after them.',
  closed: 'This consultation has closed. These questions are no longer asked.',
  none: 'These questions are only asked of members of the public who answer for themselves.',
}

/** Whoever answers as a person, once their answers are in and while the consultation takes any. */
export function canGiveEqualityAnswers(actor: Actor, state: EqualityState): Decision {
  return allOf(
    actor.kind === 'respondent'
      ? allow
      : refuse('Only somebody who answers the consultation is asked these questions.'),
    // That they were given already is for the verb to say: two requests may arrive at once.
    state === 'ask' || state === 'given' ? allow : refuse(WHY_NOT[state]),
  )
}

/** Figures only, and only for a whole consultation. */
export function canSeeEqualityCounts(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher')
}

export function canShuffleEqualityAnswers(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('This happens by itself every night.')
}
