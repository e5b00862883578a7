import type { Actor } from '../core/ctx'
import { needsRole } from '../auth/roles'
import type { Decision } from '../auth/decision'

/** Who may take a consultation's answers away to their own tools. */
export function canExportResponses(actor: Actor): Decision {
  return needsRole(actor, 'officer', 'researcher', 'administrator')
}
