import type { Role } from '../core/ctx'

export type UserRow = {
  id: string
  name: string
  email: string
  roles: Role[]
  /** Bodies that the person acts for. */
  bodies: number
  isDisabled: boolean
  lastSeenAt: Date | null
}

export type UserList = { users: UserRow[]; total: number; page: number; pages: number }

export type UserAction = 'rename' | 'set-roles' | 'set-password' | 'disable' | 'enable' | 'end-sessions'

export type UserView = {
  id: string
  name: string
  email: string
  roles: Role[]
  boroughs: { code: string; name: string }[]
  memberships: { bodyId: string; bodyName: string; function: string }[]
  hasPassword: boolean
  /** Devices on which the person is signed in now. */
  sessions: number
  lastSeenAt: Date | null
  createdAt: Date
  disabledAt: Date | null
  isSelf: boolean
  allowedActions: UserAction[]
}

/** A person's key to the API, as they see it: never the key itself. */
export type ApiTokenView = {
  id: string
  name: string
  /** Its last characters. */
  ending: string
  createdAt: Date
  expiresAt: Date
  /** A calendar date. */
  lastUsedOn: string | null
  state: 'in use' | 'expired' | 'revoked'
}
