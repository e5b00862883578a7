import type { Actor } from '../core/ctx'
import { allow, refuse, type Decision } from '../auth/decision'
import { hasRole, isUser, needsRole } from '../auth/roles'
import type { ProposedBy } from './types'

type Group = { bodyId: string; boroughCode: string | null }

/** Everybody reads them: they are counts of bodies, each with what shows it. */
export function canEnterMeasures(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer')
}

/** In which part somebody may say it of this group, for an officer to confirm; null: in none. */
export function proposesAs(actor: Actor, { bodyId, boroughCode }: Group): ProposedBy | null {
  if (!isUser(actor)) return null
  const leads = actor.memberships.some(
    (membership) => membership.bodyId === bodyId && ['chair', 'co-ordinator'].includes(membership.function),
  )
  if (leads) return 'group'
  const follows = boroughCode !== null && actor.boroughCodes.includes(boroughCode)
  return follows && hasRole(actor, 'link-officer') ? 'link-officer' : null
}

export function canProposeMeasure(actor: Actor, group: Group): Decision {
  if (proposesAs(actor, group)) return allow
  if (actor.kind === 'anonymous') return refuse('Sign in to do this.')
  return refuse(
    'Only the chair and co-ordinators of the group, and the link officers of its borough, can do this.',
  )
}

/** What somebody said is looked at by somebody else before everybody reads it. */
export function canConfirmMeasure(actor: Actor, { byId }: { byId: string | null }): Decision {
  const officer = canEnterMeasures(actor)
  if (!officer.ok) return officer
  return isUser(actor) && actor.userId === byId
    ? refuse('You said this yourself: another officer has to confirm it or send it back.')
    : allow
}
