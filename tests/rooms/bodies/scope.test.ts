import { describe, expect, it } from 'vitest'
import { getBody } from '@/lib/bodies/get-body'
import { listBodies } from '@/lib/bodies/list-bodies'
import type { Actor } from '@/lib/core/ctx'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { aBody, aCtx, CAMDEN, HACKNEY } from '@/tests/support/builders'
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
} from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'

const { db } = await testDatabase()
const group = await aBody(db, { name: 'Camden group', type: 'CPEG' })
const panel = await aBody(db, { name: 'Camden panel', type: 'SNP' })
const neighbour = await aBody(db, { name: 'Hackney group', type: 'CPEG', boroughCode: HACKNEY })
const nowhere = await aBody(db, { name: 'Panel without a place', boroughCode: null })
const ALL = [group, neighbour, panel, nowhere]

const namesSeenBy = async (actor: Actor) =>
  (await listBodies(aCtx(db, actor), {})).bodies.map(({ name }) => name).sort()
const detailsSeenBy = async (actor: Actor, id: string) => (await getBody(aCtx(db, actor), { id })).contacts[0]

const SEES: [string, Actor, (typeof ALL)[number][]][] = [
  ['an administrator sees every body', administrator(), ALL],
  ['an officer sees every body', officer(), ALL],
  ['a researcher sees every body', researcher(), ALL],
  ['a link officer sees the bodies of the boroughs followed', linkOfficerOf(HACKNEY), [neighbour]],
  ['a co-ordinator of a borough’s group sees the borough’s bodies', coordinatorOf(group), [group, panel]],
  ['the chair of a borough’s group sees the borough’s bodies', chairOf(group), [group, panel]],
  ['a plain member of a borough’s group sees the group', memberOf(group), [group]],
  ['the chair of a ward’s panel sees the panel', chairOf(panel), [panel]],
  ['the chair of a panel without a place sees it', chairOf(nowhere), [nowhere]],
]

describe('who sees which body', () => {
  for (const [says, actor, bodies] of SEES)
    it(says, async () => {
      expect(await namesSeenBy(actor)).toEqual(bodies.map(({ name }) => name).sort())
      for (const body of ALL)
        if (bodies.includes(body))
          await expect(getBody(aCtx(db, actor), { id: body.id })).resolves.toBeTruthy()
        else await expect(getBody(aCtx(db, actor), { id: body.id })).rejects.toBeInstanceOf(NotFound)
    })

  for (const [who, actor] of [
    ['somebody not signed in', anonymous],
    ['a user who holds nothing', aUserActor()],
    ['the holder of a link', holderOf({ id: '00000000-0000-4000-8000-000000000000' })],
  ] as [string, Actor][])
    it(`${who} sees none`, async () => {
      await expect(listBodies(aCtx(db, actor), {})).rejects.toBeInstanceOf(NotAllowed)
      await expect(getBody(aCtx(db, actor), { id: group.id })).rejects.toBeInstanceOf(NotFound)
    })

  it('somebody who is both an officer and a link officer sees every body', async () => {
    const both = aUserActor({ roles: ['officer', 'link-officer'], boroughCodes: [CAMDEN] })
    expect(await namesSeenBy(both)).toHaveLength(ALL.length)
  })
})

describe('who sees how to reach a contact', () => {
  it('staff and the body’s own members do', async () => {
    for (const actor of [officer(), researcher(), linkOfficerOf(CAMDEN), memberOf(panel)])
      expect(await detailsSeenBy(actor, panel.id)).toMatchObject({ email: panel.contacts[0]!.email })
  })

  it('the co-ordinator of the borough’s group sees a panel’s contact by name only', async () => {
    expect(await detailsSeenBy(coordinatorOf(group), panel.id)).toMatchObject({
      name: 'Chris Contact',
      email: null,
      telephone: null,
    })
  })
})
