import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { listInvitations } from '@/lib/invitations/list-invitations'
import { listMyGroups } from '@/lib/invitations/list-my-groups'
import { listSilentBodies, streamSilentBodies } from '@/lib/invitations/list-silent-bodies'
import { anonymous, chairOf, linkOfficerOf, memberOf, officer, researcher } from '../../support/actors'
import { aBody, aConsultation, aCtx, anInvitation, aResponse, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()

/** Camden: one panel silent, one answered. Hackney: a group and a panel without an address, both silent. */
const consultation = await aConsultation(db, { status: 'open' })
const silentPanel = await aBody(db, { name: 'Camden silent panel' })
const cpeg = await aBody(db, { name: 'Hackney group', boroughCode: HACKNEY, type: 'CPEG' })
const unreached = await aBody(db, { name: 'Hackney panel', boroughCode: HACKNEY, email: null })
for (const body of [silentPanel, cpeg, unreached]) await anInvitation(db, consultation, { bodyId: body.id })
const answered = await aResponse(db, consultation)
const of = { consultationId: consultation.id, page: 1 }
const names = (list: { bodies: { name: string }[] }) => list.bodies.map(({ name }) => name)

describe('the silent bodies', () => {
  it('are those asked that have not responded, with whether a letter can reach them', async () => {
    const list = await listSilentBodies(aCtx(db, officer()), of)
    expect(names(list)).toEqual(['Hackney group', 'Camden silent panel', 'Hackney panel'])
    expect(list.bodies.map(({ hasAddress }) => hasAddress)).toEqual([true, true, false])
    expect(list).toMatchObject({ count: 3, page: 1, pages: 1 })
  })

  it('can be narrowed by kind and borough', async () => {
    const narrow = { ...of, bodyType: 'SNP', borough: HACKNEY }
    expect(names(await listSilentBodies(aCtx(db, researcher()), narrow))).toEqual(['Hackney panel'])
  })

  it('are for a link officer those of their boroughs', async () => {
    expect(names(await listSilentBodies(aCtx(db, linkOfficerOf(CAMDEN)), of))).toEqual([
      'Camden silent panel',
    ])
  })

  it('are for the chair of a borough’s own group those of the borough', async () => {
    const list = await listSilentBodies(aCtx(db, chairOf(cpeg)), of)
    expect(names(list)).toEqual(['Hackney group', 'Hackney panel'])
  })

  it('are not for the chair of a panel, a mere member of a group, or the public', async () => {
    for (const actor of [chairOf(silentPanel), memberOf(cpeg), anonymous])
      await expect(listSilentBodies(aCtx(db, actor), of)).rejects.toThrow(NotAllowed)
  })

  it('come out whole as a file, by the same rules', async () => {
    const { batches } = await streamSilentBodies(aCtx(db, linkOfficerOf(HACKNEY)), of)
    const rows = []
    for await (const batch of batches) rows.push(...batch)
    expect(rows.map(({ name }) => name)).toEqual(['Hackney group', 'Hackney panel'])
    await expect(streamSilentBodies(aCtx(db, anonymous), of)).rejects.toThrow(NotAllowed)
  })

  it('of a consultation that is not there are not found', async () => {
    const nowhere = { ...of, consultationId: silentPanel.id }
    await expect(listSilentBodies(aCtx(db, officer()), nowhere)).rejects.toThrow(NotFound)
  })
})

describe('the invitations', () => {
  it('say how far each has come', async () => {
    const { invitations } = await listInvitations(aCtx(db, officer()), { consultationId: consultation.id })
    const states = Object.fromEntries(invitations.map(({ bodyName, state }) => [bodyName, state]))
    expect(states).toEqual({
      'Hackney group': 'waiting',
      'Camden silent panel': 'waiting',
      'Hackney panel': 'no-address',
      [answered.body.name]: 'responded',
    })
  })

  it('are for officers, and for link officers those of their boroughs', async () => {
    const list = await listInvitations(aCtx(db, linkOfficerOf(HACKNEY)), { consultationId: consultation.id })
    expect(list).toMatchObject({ count: 2, mayAdd: false })
    for (const actor of [researcher(), chairOf(cpeg)]) {
      const by = listInvitations(aCtx(db, actor), { consultationId: consultation.id })
      await expect(by).rejects.toThrow(NotAllowed)
    }
  })
})

describe('my groups', () => {
  it('show a member what their body was asked, and nothing of the borough', async () => {
    const view = await listMyGroups(aCtx(db, memberOf(answered.body)))
    expect(view.groups).toMatchObject([
      { name: answered.body.name, invitations: [{ reference: answered.reference, canAnswer: true }] },
    ])
    expect(view.boroughs).toEqual([])
  })

  it('show who leads a borough’s group how far the borough has come', async () => {
    const { boroughs } = await listMyGroups(aCtx(db, chairOf(cpeg)))
    expect(boroughs).toMatchObject([{ borough: 'Hackney', silentCount: 2 }])
    expect(boroughs[0]?.byBodyType).toMatchObject([
      { bodyType: 'CPEG', invited: 1, responded: 0 },
      { bodyType: 'SNP', invited: 1, responded: 0 },
    ])
  })

  it('leave the button away once the consultation has closed', async () => {
    const closed = await aConsultation(db, { status: 'closed' })
    const invitation = await anInvitation(db, closed)
    const view = await listMyGroups(aCtx(db, memberOf(invitation.body)))
    expect(view.groups[0]?.invitations[0]?.canAnswer).toBe(false)
  })

  it('are nobody’s who is not signed in', async () => {
    await expect(listMyGroups(aCtx(db, anonymous))).rejects.toThrow(NotAllowed)
  })
})
