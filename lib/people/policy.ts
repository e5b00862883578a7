import type { Actor } from '../core/ctx'
import { allOf, allow, refuse, type Decision } from '../auth/decision'
import { isStaff, isUser, needsRole } from '../auth/roles'
import type { UserAction } from './types'

export type UserFacts = {
  id: string
  disabledAt: Date | null
  isAdministrator: boolean
  /** Administrators besides this user who can sign in. */
  otherAdministrators: number
}

const isSelf = (actor: Actor, user: { id: string }) => isUser(actor) && actor.userId === user.id

/** Administrators look after people. */
export function canManagePeople(actor: Actor): Decision {
  return needsRole(actor, 'administrator')
}

export function canReadUser(actor: Actor, user: { id: string }): Decision {
  return isSelf(actor, user) ? allow : canManagePeople(actor)
}

export function canRenameUser(actor: Actor, user: { id: string }): Decision {
  return isSelf(actor, user) ? allow : canManagePeople(actor)
}

/** `keepsAdministrator`: whether the roles asked for have that of administrator among them. */
export function canSetRoles(actor: Actor, user: UserFacts, keepsAdministrator: boolean): Decision {
  return allOf(
    canManagePeople(actor),
    user.isAdministrator && !keepsAdministrator && user.otherAdministrators === 0 ? refuse(LAST) : allow,
  )
}

export function canSetPassword(actor: Actor, user: UserFacts): Decision {
  return allOf(
    isSelf(actor, user) ? allow : canManagePeople(actor),
    user.disabledAt ? refuse('This account is disabled. Enable it first.') : allow,
  )
}

export function canDisableUser(actor: Actor, user: UserFacts): Decision {
  return allOf(
    canManagePeople(actor),
    user.disabledAt ? refuse('This account is disabled already.') : allow,
    user.isAdministrator && user.otherAdministrators === 0 ? refuse(LAST) : allow,
    isSelf(actor, user) ? refuse('Ask another administrator to disable your own account.') : allow,
  )
}

export function canEnableUser(actor: Actor, user: UserFacts): Decision {
  return allOf(canManagePeople(actor), user.disabledAt ? allow : refuse('This account is not disabled.'))
}

export function canEndSessions(actor: Actor, user: { id: string }): Decision {
  return isSelf(actor, user) ? allow : canManagePeople(actor)
}

/** The API gives staff what the pages give them; nobody else has anything to ask it for with a key. */
export function canMakeApiToken(actor: Actor, { inUse }: { inUse: number }): Decision {
  if (!isUser(actor)) return refuse('Sign in to make a key.')
  if (!isStaff(actor)) return refuse('Only staff can make keys for the API.')
  return inUse >= MOST_TOKENS
    ? refuse(`You have ${MOST_TOKENS} keys in use. Revoke one that you do not need.`)
    : allow
}
const MOST_TOKENS = 20

/** One's own key; an administrator anybody's. */
export function canRevokeApiToken(actor: Actor, token: { userId: string }): Decision {
  return isSelf(actor, { id: token.userId }) ? allow : canManagePeople(actor)
}

const LAST =
  'This is the last administrator. Make somebody else an administrator first, or nobody could look after Soundings.'

const CHECKS: Record<UserAction, (actor: Actor, user: UserFacts) => Decision> = {
  rename: canRenameUser,
  'set-roles': (actor) => canManagePeople(actor),
  'set-password': canSetPassword,
  disable: canDisableUser,
  enable: canEnableUser,
  'end-sessions': canEndSessions,
}

/** What the actor may do with a user now. */
export function allowedUserActions(actor: Actor, user: UserFacts): UserAction[] {
  return (Object.keys(CHECKS) as UserAction[]).filter((action) => CHECKS[action](actor, user).ok)
}
