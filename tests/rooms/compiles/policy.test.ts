import { describe, expect, it } from 'vitest'
import { canCompile, canReadCompile } from '@/lib/compiles/policy'
import type { Actor } from '@/lib/core/ctx'
import {
  administrator,
  anonymous,
  chairOf,
  coordinatorOf,
  holderOf,
  linkOfficerOf,
  memberOf,
  officer,
  researcher,
  system,
} from '@/tests/support/actors'
import { CAMDEN, HACKNEY } from '@/tests/support/builders'

const body = (id: string, bodyTypeCode: string, boroughCode: string) => ({
  ...{ id, bodyTypeCode, boroughCode, wardCode: null },
})
const group = body('00000000-0000-4000-9000-000000000001', 'CPEG', CAMDEN)
const neighbour = body('00000000-0000-4000-9000-000000000002', 'CPEG', HACKNEY)
const partnership = body('00000000-0000-4000-9000-000000000003', 'CDRP', CAMDEN)
const panel = body('00000000-0000-4000-9000-000000000004', 'SNP', CAMDEN)
const desk = { bodyId: group.id, boroughCode: CAMDEN }

const ACTORS: [string, Actor, { reads: boolean; writes: boolean }][] = [
  ['the chair of the group', chairOf(group), { reads: true, writes: true }],
  ['a co-ordinator of the group', coordinatorOf(group), { reads: true, writes: true }],
  ['a member of the group', memberOf(group), { reads: true, writes: false }],
  ['an officer', officer(), { reads: true, writes: false }],
  ['a researcher', researcher(), { reads: true, writes: false }],
  ['an administrator', administrator(), { reads: true, writes: false }],
  ['the system', system, { reads: true, writes: false }],
  ['a link officer of the borough', linkOfficerOf(CAMDEN), { reads: true, writes: false }],
  ['a link officer of another borough', linkOfficerOf(HACKNEY), { reads: false, writes: false }],
  ['the co-ordinator of another borough', coordinatorOf(neighbour), { reads: false, writes: false }],
  ['the chair of the borough’s partnership', chairOf(partnership), { reads: false, writes: false }],
  ['the chair of a panel of the borough', chairOf(panel), { reads: false, writes: false }],
  ['the holder of a link', holderOf({ id: group.id }), { reads: false, writes: false }],
  ['somebody not signed in', anonymous, { reads: false, writes: false }],
]

describe.each(ACTORS)('%s', (_who, actor, { reads, writes }) => {
  it(`${reads ? 'reads' : 'does not read'} the desk`, () =>
    expect(canReadCompile(actor, desk).ok).toBe(reads))
  it(`${writes ? 'writes' : 'does not write'} at it while answers are taken`, () =>
    expect(canCompile(actor, { ...desk, state: 'open' }).ok).toBe(writes))
  it.each(['not-yet', 'closed', 'withdrawn'] as const)('does not write at it when %s', (state) =>
    expect(canCompile(actor, { ...desk, state }).ok).toBe(false),
  )
})
