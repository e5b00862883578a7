import { describe, expect, it } from 'vitest'
import { canAnswer, canListResponses, canReadResponse } from '@/lib/responses/policy'
import { newReference, REFERENCE_FORM } from '@/lib/responses/reference'
import {
  administrator,
  anonymous,
  aUserActor,
  holderOf,
  linkOfficerOf,
  memberOf,
  officer,
  researcher,
  system,
} from '@/tests/support/actors'

const body = { id: 'body', bodyTypeCode: 'SNP', boroughCode: 'E1', wardCode: null }
const other = { ...body, id: 'other' }
const asked = { invitationId: 'invitation', state: 'open' as const }
const submitted = { invitationId: 'invitation', bodyId: 'body', boroughCode: 'E1' }

describe('who may answer an invitation', () => {
  it.each([
    ['the holder of its link may', holderOf({ id: 'invitation' }), true],
    ['the holder of another link may not', holderOf({ id: 'another' }), false],
    ['a member of the body without the link may not', memberOf(body), false],
    ['an officer may not', officer(), false],
    ['an administrator may not', administrator(), false],
    ['the system may not', system, false],
    ['a stranger may not', anonymous, false],
  ])('%s', (_, actor, may) => {
    expect(canAnswer(actor, asked).ok).toBe(may)
  })

  it.each([
    ['not-yet', /not opened/],
    ['closed', /has closed/],
    ['withdrawn', /withdrawn/],
  ] as const)('nobody may while it is %s, and is told why', (state, why) => {
    const decision = canAnswer(holderOf({ id: 'invitation' }), { ...asked, state })
    expect(decision).toEqual({ ok: false, reason: expect.stringMatching(why) })
  })
})

describe('who may read a response', () => {
  it.each([
    ['an officer may', officer(), true],
    ['an administrator may', administrator(), true],
    ['a researcher may', researcher(), true],
    ['the system may', system, true],
    ['a link officer of its borough may', linkOfficerOf('E1'), true],
    ['a link officer of another borough may not', linkOfficerOf('E2'), false],
    ['a member of the body may', memberOf(body), true],
    ['a member of another body may not', memberOf(other), false],
    ['the holder of its link may', holderOf({ id: 'invitation' }), true],
    ['the holder of another link may not', holderOf({ id: 'another' }), false],
    ['somebody signed in without a role may not', aUserActor(), false],
    ['a stranger may not', anonymous, false],
  ])('%s', (_, actor, may) => {
    expect(canReadResponse(actor, submitted).ok).toBe(may)
  })

  it('a body without a borough is for no link officer', () => {
    expect(canReadResponse(linkOfficerOf('E1'), { ...submitted, boroughCode: null }).ok).toBe(false)
  })
})

it.each([
  ['an officer', officer(), true],
  ['a link officer', linkOfficerOf('E1'), true],
  ['a member', memberOf(body), false],
  ['a stranger', anonymous, false],
])('going through all of them: %s', (_, actor, may) => {
  expect(canListResponses(actor).ok).toBe(may)
})

it('references are eight letters and digits that cannot be mistaken for one another', () => {
  const many = Array.from({ length: 2000 }, newReference)
  for (const reference of many) expect(reference).toMatch(REFERENCE_FORM)
  expect(many.join('')).not.toMatch(/[0O1IL2Z5S6G8BUVMNDQ]/)
  expect(new Set(many).size).toBe(2000)
})
