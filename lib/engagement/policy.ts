import type { Actor } from '../core/ctx'
import type { Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'

export function canReadContacts(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher', 'link-officer')
}
