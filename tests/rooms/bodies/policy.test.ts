import { describe, expect, it } from 'vitest'
import {
  allowedBodyActions,
  canChangeBodies,
  canChangeBody,
  canChangeBodyTypes,
  canCloseBody,
  canExportBodies,
  canReadBodies,
  canReadContactDetails,
  canReopenBody,
} from '@/lib/bodies/policy'
import type { Actor } from '@/lib/core/ctx'
import { CAMDEN } from '@/tests/support/builders'
import {
  administrator,
  anonymous,
  aUserActor,
  chairOf,
  coordinatorOf,
  holderOf,
  linkOfficerOf,
  memberOf,
  officer,
  researcher,
  system,
} from '@/tests/support/actors'

const body = { id: 'body-1', bodyTypeCode: 'CPEG', boroughCode: CAMDEN, wardCode: null }
const other = { ...body, id: 'body-2' }

const ACTORS: Record<string, Actor> = {
  'an administrator': administrator(),
  'an officer': officer(),
  'a researcher': researcher(),
  'a link officer of the borough': linkOfficerOf(CAMDEN),
  'the chair of the body': chairOf(body),
  'the co-ordinator of the body': coordinatorOf(body),
  'a member of the body': memberOf(body),
  'the chair of another body': chairOf(other),
  'a user who holds nothing': aUserActor(),
  'the holder of a link': holderOf({ id: 'invitation-1' }),
  'somebody not signed in': anonymous,
  'the system': system,
}

const WRITERS = ['an administrator', 'an officer', 'the system']
const STAFF = [...WRITERS, 'a researcher', 'a link officer of the borough']
const OWN = ['the chair of the body', 'the co-ordinator of the body', 'a member of the body']
const open = { id: body.id, closedAt: null }
const closed = { id: body.id, closedAt: new Date() }

const RULES: { says: string; may: (actor: Actor) => { ok: boolean }; who: string[] }[] = [
  { says: 'read the directory', may: canReadBodies, who: [...STAFF, ...OWN, 'the chair of another body'] },
  {
    says: 'see how to reach the contacts of the body',
    may: (a) => canReadContactDetails(a, body),
    who: [...STAFF, ...OWN],
  },
  { says: 'add bodies', may: canChangeBodies, who: WRITERS },
  { says: 'change a body that is open', may: (a) => canChangeBody(a, open), who: WRITERS },
  { says: 'change a body that is closed', may: (a) => canChangeBody(a, closed), who: [] },
  { says: 'close a body that is open', may: (a) => canCloseBody(a, open), who: WRITERS },
  { says: 'close a body that is closed', may: (a) => canCloseBody(a, closed), who: [] },
  { says: 'reopen a body that is closed', may: (a) => canReopenBody(a, closed), who: WRITERS },
  { says: 'reopen a body that is open', may: (a) => canReopenBody(a, open), who: [] },
  { says: 'take the directory away as a file', may: canExportBodies, who: STAFF },
  { says: 'change the types of body', may: canChangeBodyTypes, who: WRITERS },
]

for (const { says, may, who } of RULES)
  describe(says, () => {
    for (const [name, actor] of Object.entries(ACTORS))
      it(`${name} ${who.includes(name) ? 'may' : 'may not'}`, () => {
        expect(may(actor).ok).toBe(who.includes(name))
      })
  })

it('a view offers what the policy allows: all but reopening while a body is open', () => {
  expect(allowedBodyActions(officer(), open)).toEqual(['update', 'change-contacts', 'close'])
  expect(allowedBodyActions(officer(), closed)).toEqual(['reopen'])
  expect(allowedBodyActions(researcher(), open)).toEqual([])
})

it('a refusal says why, in words for the person', () => {
  expect(canChangeBodies(researcher())).toEqual({
    ok: false,
    reason: 'Only an administrator or an engagement officer can do this.',
  })
  expect(canChangeBody(officer(), closed)).toMatchObject({ reason: expect.stringContaining('Reopen it') })
})
