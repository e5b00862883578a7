import type { Actor, Role, UserActor } from '../core/ctx'
import { allow, refuse, type Decision } from './decision'

/** Roles that a user may hold, with the words people see. Safe in the browser. */
export const ROLE_NAMES: Record<Role, string> = {
  administrator: 'Administrator',
  officer: 'Engagement officer',
  researcher: 'Researcher',
  'link-officer': 'Link officer',
}

export const ROLES = Object.keys(ROLE_NAMES) as Role[]

export function isUser(actor: Actor): actor is UserActor {
  return actor.kind === 'user'
}

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return isUser(actor) && actor.roles.some((role) => roles.includes(role))
}

/** Anybody who works for the authority, in whatever role. */
export function isStaff(actor: Actor): boolean {
  return isUser(actor) && actor.roles.length > 0
}

/** Yes for the system and for holders of one of the roles; otherwise no, naming who may. */
export function needsRole(actor: Actor, ...roles: Role[]): Decision {
  if (actor.kind === 'system' || hasRole(actor, ...roles)) return allow
  if (actor.kind === 'anonymous') return refuse('Sign in to do this.')
  return refuse(
    `Only ${roles.map((role) => `${article(role)} ${ROLE_NAMES[role].toLowerCase()}`).join(' or ')} can do this.`,
  )
}

function article(role: Role): string {
  return /^[aeo]/.test(ROLE_NAMES[role].toLowerCase()) ? 'an' : 'a'
}
