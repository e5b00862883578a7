import type { Actor } from '../core/ctx'
import type { Decision } from '../auth/decision'
import { allow, refuse } from '../auth/decision'
import { isStaff, needsRole } from '../auth/roles'

/** The evidence may come before a court: those who run the consultation read it, and who researches it. */
export function canReadFairness(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher')
}

/** The time that people have, and what speaks against it: for all who work with the dates. */
export function canSeeTime(actor: Actor): Decision {
  return actor.kind === 'system' || isStaff(actor) ? allow : refuse('Only staff can see this.')
}

/** Whoever answers for the consultation says what the record cannot know, at any time, also afterwards: each with a day. */
export function canEditFairness(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer')
}

/** The file holds who was asked by name: as with exports, for those who may have these. */
export function canTakeFairnessFile(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer')
}

export function canMakeFairnessFile(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('Files are made by the worker.')
}
