import type { Actor } from '../core/ctx'
import { allow, refuse, type Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'

/** What became of one response, published or not: for those who write to its author, and for its author. */
export function canReadOwnPart(actor: Actor, { invitationId }: { invitationId: string }): Decision {
  if (actor.kind === 'respondent')
    return actor.invitationId === invitationId ? allow : refuse('This is for whoever gave these answers.')
  return canReadOwnParts(actor)
}

export function canReadOwnParts(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : needsRole(actor, 'administrator', 'officer')
}
