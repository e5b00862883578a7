import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/ctx'
import {
  allowedUserActions,
  canDisableUser,
  canEnableUser,
  canEndSessions,
  canManagePeople,
  canReadUser,
  canRenameUser,
  canSetPassword,
  canSetRoles,
  type UserFacts,
} from '@/lib/people/policy'
import {
  administrator,
  anonymous,
  aUserActor,
  holderOf,
  linkOfficerOf,
  officer,
  researcher,
  system,
} from '@/tests/support/actors'

const self = aUserActor()
const user: UserFacts = { id: self.userId, disabledAt: null, isAdministrator: false, otherAdministrators: 2 }
const disabled = { ...user, disabledAt: new Date() }
const last = { ...user, isAdministrator: true, otherAdministrators: 0 }
const oneOfTwo = { ...user, isAdministrator: true, otherAdministrators: 1 }

const ACTORS: Record<string, Actor> = {
  'an administrator': administrator(),
  'the system': system,
  'the user': self,
  'an officer': officer(),
  'a researcher': researcher(),
  'a link officer': linkOfficerOf('E09000007'),
  'another user': aUserActor(),
  'the holder of a link': holderOf({ id: 'invitation-1' }),
  'somebody not signed in': anonymous,
}
const ADMIN = ['an administrator', 'the system']
const OWN = [...ADMIN, 'the user']

const RULES: { says: string; may: (actor: Actor) => { ok: boolean }; who: string[] }[] = [
  { says: 'look after people', may: canManagePeople, who: ADMIN },
  { says: 'see the user', may: (a) => canReadUser(a, user), who: OWN },
  { says: 'change the user’s name', may: (a) => canRenameUser(a, user), who: OWN },
  { says: 'give the user roles', may: (a) => canSetRoles(a, user, false), who: ADMIN },
  {
    says: 'take its role from one of two administrators',
    may: (a) => canSetRoles(a, oneOfTwo, false),
    who: ADMIN,
  },
  { says: 'take its role from the last administrator', may: (a) => canSetRoles(a, last, false), who: [] },
  {
    says: 'give the last administrator another role beside',
    may: (a) => canSetRoles(a, last, true),
    who: ADMIN,
  },
  { says: 'set the user’s password', may: (a) => canSetPassword(a, user), who: OWN },
  { says: 'set the password of a disabled user', may: (a) => canSetPassword(a, disabled), who: [] },
  { says: 'disable the user', may: (a) => canDisableUser(a, user), who: ADMIN },
  { says: 'disable one of two administrators', may: (a) => canDisableUser(a, oneOfTwo), who: ADMIN },
  { says: 'disable the last administrator', may: (a) => canDisableUser(a, last), who: [] },
  { says: 'disable a disabled user', may: (a) => canDisableUser(a, disabled), who: [] },
  { says: 'enable a disabled user', may: (a) => canEnableUser(a, disabled), who: ADMIN },
  { says: 'enable a user who is not disabled', may: (a) => canEnableUser(a, user), who: [] },
  { says: 'end the user’s sessions', may: (a) => canEndSessions(a, user), who: OWN },
]

for (const { says, may, who } of RULES)
  describe(says, () => {
    for (const [name, actor] of Object.entries(ACTORS))
      it(`${name} ${who.includes(name) ? 'may' : 'may not'}`, () => {
        expect(may(actor).ok).toBe(who.includes(name))
      })
  })

it('nobody disables the own account', () => {
  const admin = administrator()
  expect(canDisableUser(admin, { ...oneOfTwo, id: admin.userId })).toMatchObject({ ok: false })
})

it('a view offers what the policy allows', () => {
  expect(allowedUserActions(administrator(), user)).toEqual([
    'rename',
    'set-roles',
    'set-password',
    'disable',
    'end-sessions',
  ])
  expect(allowedUserActions(self, user)).toEqual(['rename', 'set-password', 'end-sessions'])
  expect(allowedUserActions(officer(), user)).toEqual([])
})
