import type { Actor } from '../core/ctx'
import type { Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'

/** Everybody reads them: they are counts of bodies, each with what shows it. */
export function canEnterMeasures(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer')
}
