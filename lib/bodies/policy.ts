import type { Actor } from '../core/ctx'
import { allOf, allow, refuse, type Decision } from '../auth/decision'
import { isStaff, isUser, needsRole } from '../auth/roles'
import type { BodyAction } from './types'

type BodyFacts = { id: string; closedAt: Date | null }

/** Staff and members of bodies read the directory; `scope.ts` says which of it. */
export function canReadBodies(actor: Actor): Decision {
  if (actor.kind === 'system' || isStaff(actor)) return allow
  if (isUser(actor) && actor.memberships.length > 0) return allow
  return refuse(
    actor.kind === 'anonymous'
      ? 'Sign in to see the bodies.'
      : 'Only staff and members of a body see the bodies.',
  )
}

/** Telephone numbers and e-mail addresses: for staff, and for a body's own members. */
export function canReadContactDetails(actor: Actor, body: { id: string }): Decision {
  if (actor.kind === 'system' || isStaff(actor)) return allow
  if (isUser(actor) && actor.memberships.some((membership) => membership.bodyId === body.id)) return allow
  return refuse('Only staff and the body’s own members see how to reach its contacts.')
}

export function canChangeBodies(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer')
}

export function canChangeBody(actor: Actor, body: BodyFacts): Decision {
  return allOf(canChangeBodies(actor), body.closedAt === null ? allow : refuse(CLOSED))
}

export function canCloseBody(actor: Actor, body: BodyFacts): Decision {
  return allOf(
    canChangeBodies(actor),
    body.closedAt === null ? allow : refuse('This body is closed already.'),
  )
}

export function canReopenBody(actor: Actor, body: BodyFacts): Decision {
  return allOf(canChangeBodies(actor), body.closedAt ? allow : refuse('This body is not closed.'))
}

/** The directory as a file, with contacts: staff only. */
export function canExportBodies(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher', 'link-officer')
}

export function canChangeBodyTypes(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer')
}

const CLOSED = 'This body is closed. Reopen it to change anything.'

const CHECKS: Record<BodyAction, (actor: Actor, body: BodyFacts) => Decision> = {
  update: canChangeBody,
  'change-contacts': canChangeBody,
  close: canCloseBody,
  reopen: canReopenBody,
}

/** What the actor may do with a body now. */
export function allowedBodyActions(actor: Actor, body: BodyFacts): BodyAction[] {
  return (Object.keys(CHECKS) as BodyAction[]).filter((action) => CHECKS[action](actor, body).ok)
}

/** What the actor may do with the directory as a whole. */
export function allowedDirectoryActions(actor: Actor): ('create' | 'export')[] {
  return [
    ...(canChangeBodies(actor).ok ? (['create'] as const) : []),
    ...(canExportBodies(actor).ok ? (['export'] as const) : []),
  ]
}
