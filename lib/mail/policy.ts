import { needsRole } from '../auth/roles'
import type { Decision } from '../auth/decision'
import type { Actor } from '../core/ctx'

/** Letters hold addresses and, until they are sent, links that open doors. */
export function canReadOutbox(actor: Actor): Decision {
  return needsRole(actor, 'officer', 'administrator')
}

/**
 * A sign-in link lets whoever holds it be that person, and the link to a member of the public leads to what they answered:
 * only an administrator may read such letters, while they are there.
 */
export function canReadPrivateLetters(actor: Actor): Decision {
  return needsRole(actor, 'administrator')
}
