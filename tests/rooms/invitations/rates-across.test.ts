import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/core/errors'
import { compareRates } from '@/lib/invitations/rates/compare-rates'
import { exportComparedRates } from '@/lib/invitations/rates/export-compared-rates'
import { exportSilentRuns } from '@/lib/invitations/rates/export-silent-runs'
import { listSilentRuns } from '@/lib/invitations/rates/list-silent-runs'
import { anonymous, chairOf, linkOfficerOf, memberOf, officer, researcher } from '../../support/actors'
import { aBody, aConsultation, aCtx, anInvitation, aResponse, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const staff = aCtx(db, researcher())

/** Four that closed one after the other, and one that is open. */
const months = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']
const closed = []
for (const closesOn of months)
  closed.push(await aConsultation(db, { status: 'closed', title: `Closed ${closesOn}`, closesOn }))
const open = await aConsultation(db, { status: 'open', title: 'Open', closesOn: '2026-08-01' })
const withdrawn = await aConsultation(db, { status: 'withdrawn', title: 'Withdrawn', closesOn: '2026-05-01' })

const quiet = await aBody(db, { name: 'Quiet panel' })
const returned = await aBody(db, { name: 'Panel that came back' })
const declined = await aBody(db, { name: 'Panel that declined' })
const hackney = await aBody(db, { name: 'Hackney group', boroughCode: HACKNEY, type: 'CPEG', email: null })
const isNew = await aBody(db, { name: 'New panel' })
const gone = await aBody(db, { name: 'Closed panel' })

// Answered the first, silent since.
await aResponse(db, closed[0]!, { bodyId: quiet.id })
for (const one of closed.slice(1)) await anInvitation(db, one, { bodyId: quiet.id })
// Silent three times, then answered the newest.
for (const one of closed.slice(0, 3)) await anInvitation(db, one, { bodyId: returned.id })
await aResponse(db, closed[3]!, { bodyId: returned.id })
// Silent but for a no in the last but one.
for (const one of closed) {
  const { id } = await anInvitation(db, one, { bodyId: declined.id })
  if (one === closed[2]) await db.invitation.update({ where: { id }, data: { declinedAt: new Date() } })
}
for (const one of closed) await anInvitation(db, one, { bodyId: hackney.id })
for (const one of closed) await anInvitation(db, one, { bodyId: gone.id })
await db.body.update({ where: { id: gone.id }, data: { closedAt: new Date() } })
for (const one of [closed[3]!, open, withdrawn]) await anInvitation(db, one, { bodyId: isNew.id })

describe('bodies silent three times running', () => {
  it('are those that left the three newest closed consultations that asked them without a word', async () => {
    const { bodies, count, consultations } = await listSilentRuns(staff)
    expect(consultations).toBe(4)
    expect(count).toBe(2)
    expect(bodies).toMatchObject([
      {
        name: 'Hackney group',
        silent: 4,
        asked: 4,
        answered: 0,
        hasAddress: false,
        sinceTitle: 'Closed 2026-01-31',
      },
      {
        name: 'Quiet panel',
        silent: 3,
        asked: 4,
        answered: 1,
        hasAddress: true,
        sinceTitle: 'Closed 2026-02-28',
      },
    ])
    expect(bodies[1]!.sinceClosedOn).toBe('2026-02-28')
  })

  it('neither an open nor a withdrawn consultation counts, and a no is a word', async () => {
    const { bodies } = await listSilentRuns(staff, { times: 1 })
    const runs = Object.fromEntries(bodies.map(({ name, silent }) => [name, silent]))
    expect(runs).toEqual({ 'Hackney group': 4, 'Quiet panel': 3, 'Panel that declined': 1, 'New panel': 1 })
  })

  it('a second stage of the same consultation breaks the silence if it is answered', async () => {
    const two = await aConsultation(db, { status: 'closed', closesOn: '2025-01-31' })
    const stage = await db.stage.create({ data: { consultationId: two.id, sequence: 2 } })
    const body = await aBody(db, { name: 'Panel of the second stage' })
    await anInvitation(db, two, { bodyId: body.id })
    await aResponse(db, { stage, questionnaire: two.questionnaire }, { bodyId: body.id })
    const { bodies } = await listSilentRuns(staff, { times: 1 })
    expect(bodies.map(({ name }) => name)).not.toContain(body.name)
    await db.consultation.update({ where: { id: two.id }, data: { status: 'withdrawn' } })
  })

  it('are shown by kind and borough, to link officers those of their boroughs, to the public none', async () => {
    const names = async (...args: Parameters<typeof listSilentRuns>) =>
      (await listSilentRuns(...args)).bodies.map(({ name }) => name)
    expect(await names(staff, { bodyType: 'SNP' })).toEqual(['Quiet panel'])
    expect(await names(staff, { borough: HACKNEY })).toEqual(['Hackney group'])
    expect(await names(aCtx(db, linkOfficerOf(CAMDEN)))).toEqual(['Quiet panel'])
    expect(await names(aCtx(db, chairOf(hackney)))).toEqual(['Hackney group'])
    for (const actor of [anonymous, memberOf(hackney)])
      await expect(listSilentRuns(aCtx(db, actor))).rejects.toThrow(NotAllowed)
    const csv = await exportSilentRuns(aCtx(db, officer()))
    expect(csv).toContain(
      'Quiet panel,Safer Neighbourhoods Panel,Camden,,3,Closed 2026-02-28,2026-02-28,4,1,yes',
    )
  })
})

describe('rates of all consultations', () => {
  it('stand under one another, the last to close first', async () => {
    const { rows } = await compareRates(staff)
    expect(rows.map(({ title }) => title).slice(0, 3)).toEqual(['Open', 'Withdrawn', 'Closed 2026-04-30'])
    expect(rows.find(({ title }) => title === 'Closed 2026-04-30')).toMatchObject({
      ...{ invited: 6, responded: 1, rate: 1 / 6, boroughsReached: 1, boroughsInvited: 2 },
    })
    expect(rows.map(({ status }) => status)).not.toContain('draft')
  })

  it('can be those of one kind of body or one borough', async () => {
    const { rows } = await compareRates(staff, { bodyType: 'CPEG' })
    expect(rows.find(({ title }) => title === 'Closed 2026-04-30')).toMatchObject({
      invited: 1,
      responded: 0,
    })
    const inHackney = await compareRates(staff, { borough: HACKNEY })
    expect(inHackney.rows.find(({ title }) => title === 'Open')).toMatchObject({ invited: 0, rate: null })
  })

  it('come as a file, and are for staff', async () => {
    const csv = await exportComparedRates(staff)
    expect(csv).toContain('Closed 2026-04-30,,closed,')
    await expect(compareRates(aCtx(db, anonymous))).rejects.toThrow(NotAllowed)
  })
})
