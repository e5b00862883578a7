import type { Actor } from '../core/ctx'
import type { Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'

/** Who did what is for administrators: it names people. */
export function canReadAudit(actor: Actor): Decision {
  return needsRole(actor, 'administrator')
}
