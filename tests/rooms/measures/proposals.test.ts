import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { addMeasureEntry } from '@/lib/measures/add-measure-entry'
import { changeMeasureProposal } from '@/lib/measures/change-measure-proposal'
import { chooseMeasureSource } from '@/lib/measures/choose-measure-source'
import { confirmMeasureProposal } from '@/lib/measures/confirm-measure-proposal'
import { countMeasureProposals } from '@/lib/measures/count-measure-proposals'
import { exportMeasures } from '@/lib/measures/export-measures'
import { getMeasure } from '@/lib/measures/get-measure'
import { getMeasureProposal } from '@/lib/measures/get-measure-proposal'
import { getOwnMeasure } from '@/lib/measures/get-own-measure'
import { listMeasureProposals } from '@/lib/measures/list-measure-proposals'
import { listMeasuresInFull } from '@/lib/measures/list-measures-in-full'
import { listOwnMeasures } from '@/lib/measures/list-own-measures'
import { proposeMeasure } from '@/lib/measures/propose-measure'
import { sendBackMeasureProposal } from '@/lib/measures/send-back-measure-proposal'
import { updateMeasureEntry } from '@/lib/measures/update-measure-entry'
import { withdrawMeasureProposal } from '@/lib/measures/withdraw-measure-proposal'
import {
  anonymous,
  chairOf,
  coordinatorOf,
  linkOfficerOf,
  memberOf,
  officer,
  researcher,
} from '../../support/actors'
import { aBody, aConsultation, aCtx, aResponse, aUser, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const asPublic = aCtx(db, anonymous)
const MEETINGS = 'meets-in-public'

const camden = await aBody(db, { name: 'Camden group', type: 'CPEG', boroughCode: CAMDEN })
const hackney = await aBody(db, { name: 'Hackney group', type: 'CPEG', boroughCode: HACKNEY })
const someone = await aUser(db, { name: 'Cora Co-ordinator', email: 'cora@example.org' })
const asCamden = aCtx(db, { ...coordinatorOf(camden), userId: someone.id })
const MET = { isMet: 'yes' as const, evidence: 'Minutes of 8 July' }

/** Each test has a year of its own, so that none stands on another. */
let last = 2030
const nextYear = () => ++last
const aProposal = async (year = nextYear()) => {
  const of = { code: MEETINGS, bodyId: camden.id, year }
  const { id: proposalId } = await proposeMeasure(asCamden, { ...of, ...MET })
  return { ...of, proposalId, version: 1 }
}
const shown = async (year: number) =>
  (await getMeasure(asPublic, { code: MEETINGS, year })).bodies.find(({ bodyId }) => bodyId === camden.id)!

describe('what a group says of itself', () => {
  it('waits for an officer, and nobody else reads it; confirmed, everybody does', async () => {
    const { proposalId, year, version } = await aProposal()
    expect(await shown(year)).toMatchObject({ state: 'not-known', entry: null })
    expect(await exportMeasures(asPublic, { year })).not.toContain('Minutes of 8 July')
    expect(await getMeasureProposal(asOfficer, { proposalId })).toMatchObject({
      ...{ state: 'waiting', by: 'group', byName: 'Cora Co-ordinator', evidence: 'Minutes of 8 July' },
      ...{ body: { state: 'not-known' }, mayDecide: { ok: true } },
    })
    expect(await countMeasureProposals(asOfficer)).toBe(1)
    await confirmMeasureProposal(asOfficer, { proposalId, version, entryVersion: 0 })
    expect(await shown(year)).toMatchObject({
      ...{ state: 'met', how: 'entered', enteredBy: 'group', evidence: 'Minutes of 8 July' },
    })
    expect(await countMeasureProposals(asOfficer)).toBe(0)
    const again = confirmMeasureProposal(asOfficer, { proposalId, version: 2, entryVersion: 1 })
    await expect(again).rejects.toThrow(Conflict)
    await expect(getMeasureProposal(asOfficer, { proposalId })).rejects.toThrow(NotFound)
    expect((await auditOf(db, camden.id, 'measure.propose')).at(-1)?.detail).toMatchObject({ year })
    expect((await auditOf(db, camden.id, 'measure.confirm')).at(-1)?.detail).toMatchObject({ proposalId })
  })

  it('is for chairs and co-ordinators of that very group, and link officers of its borough', async () => {
    const of = { code: MEETINGS, bodyId: camden.id, year: nextYear(), ...MET }
    const refused = [
      ...[anonymous, officer(), researcher(), memberOf(camden), chairOf(hackney), coordinatorOf(hackney)],
      linkOfficerOf(HACKNEY),
    ]
    for (const actor of refused) {
      await expect(proposeMeasure(aCtx(db, actor), of)).rejects.toThrow(NotAllowed)
      await expect(getOwnMeasure(aCtx(db, actor), of)).rejects.toThrow(NotAllowed)
    }
    const { id } = await proposeMeasure(aCtx(db, linkOfficerOf(CAMDEN)), of)
    expect(await getOwnMeasure(aCtx(db, chairOf(camden)), of)).toMatchObject({
      proposal: { id, by: 'link-officer', state: 'waiting' },
    })
    await expect(proposeMeasure(asCamden, { ...of, code: 'answers-nothing' })).rejects.toThrow(NotFound)
    await expect(proposeMeasure(asCamden, { ...of, evidence: '' })).rejects.toThrow('what shows it')
  })

  it('is one of two who say it at once', async () => {
    const of = { code: MEETINGS, bodyId: camden.id, year: nextYear(), ...MET }
    const both = await Promise.allSettled([1, 2].map(() => proposeMeasure(asCamden, of)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is not said where the record decides it, before or after', async () => {
    const year = nextYear()
    const code = 'answers-the-plan'
    const waits = await proposeMeasure(asCamden, { code, bodyId: camden.id, year, ...MET })
    const consultation = await aConsultation(db, { status: 'open', title: 'The plan' })
    await aResponse(db, consultation, { bodyId: camden.id })
    await chooseMeasureSource(asOfficer, { code, year, consultationId: consultation.id })
    const of = { proposalId: waits.id, version: 1, entryVersion: 0 }
    await expect(confirmMeasureProposal(asOfficer, of)).rejects.toThrow('The record itself says it')
    await withdrawMeasureProposal(asCamden, { proposalId: waits.id, version: 1 })
    await expect(proposeMeasure(asCamden, { code, bodyId: camden.id, year, ...MET })).rejects.toThrow(
      'The record itself says it',
    )
  })

  it('is changed and taken back by the group alone, never over somebody else’s change', async () => {
    const { proposalId, year } = await aProposal()
    const change = { proposalId, version: 1, isMet: 'no' as const, evidence: 'No police there' }
    for (const actor of [officer(), anonymous, memberOf(camden), coordinatorOf(hackney)])
      await expect(changeMeasureProposal(aCtx(db, actor), change)).rejects.toThrow()
    await changeMeasureProposal(asCamden, change)
    await expect(changeMeasureProposal(asCamden, change)).rejects.toThrow('while you were writing')
    await expect(withdrawMeasureProposal(asCamden, { proposalId, version: 1 })).rejects.toThrow(Conflict)
    expect((await auditOf(db, camden.id, 'measure.change-proposal')).at(-1)?.detail).toMatchObject({
      ...{ before: { evidence: 'Minutes of 8 July' }, after: { evidence: 'No police there' } },
    })
    await withdrawMeasureProposal(asCamden, { proposalId, version: 2 })
    expect(await getOwnMeasure(asCamden, { code: MEETINGS, bodyId: camden.id, year })).toMatchObject({
      proposal: null,
    })
    await expect(withdrawMeasureProposal(asCamden, { proposalId, version: 3 })).rejects.toThrow(
      'taken this back',
    )
    expect((await auditOf(db, camden.id, 'measure.withdraw')).at(-1)?.detail).toMatchObject({ proposalId })
  })

  it('stands among what the group sees of itself, and in no other’s', async () => {
    const { year } = await aProposal()
    const { groups } = await listOwnMeasures(asCamden, { year })
    expect(groups).toMatchObject([{ name: 'Camden group' }])
    expect(groups[0]!.measures).toHaveLength(5)
    expect(groups[0]!.measures.find(({ measure }) => measure.code === MEETINGS)?.proposal).not.toBeNull()
    expect((await listOwnMeasures(aCtx(db, chairOf(hackney)), { year })).groups[0]?.name).toBe(
      'Hackney group',
    )
    expect((await listOwnMeasures(aCtx(db, memberOf(camden)), { year })).groups).toEqual([])
    await expect(listOwnMeasures(asPublic, { year })).rejects.toThrow(NotAllowed)
    const { mayProposeFor } = await getMeasure(asCamden, { code: MEETINGS, year })
    expect(mayProposeFor).toEqual([camden.id])
    expect((await getMeasure(asPublic, { code: MEETINGS, year })).mayProposeFor).toEqual([])
  })
})

describe('an officer’s decision', () => {
  it('is refused to everybody else, and to whoever said it', async () => {
    const { proposalId, version } = await aProposal()
    const confirm = { proposalId, version, entryVersion: 0 }
    for (const actor of [anonymous, researcher(), linkOfficerOf(CAMDEN), chairOf(camden)]) {
      const ctx = aCtx(db, actor)
      await expect(confirmMeasureProposal(ctx, confirm)).rejects.toThrow()
      await expect(sendBackMeasureProposal(ctx, { proposalId, version, why: 'No' })).rejects.toThrow()
      await expect(listMeasureProposals(ctx)).rejects.toThrow(NotAllowed)
      expect(await countMeasureProposals(ctx)).toBe(0)
    }
    const both = officer({ userId: someone.id, memberships: chairOf(camden).memberships })
    await expect(confirmMeasureProposal(aCtx(db, both), confirm)).rejects.toThrow('You said this yourself')
    const nobody = { ...confirm, proposalId: randomUUID() }
    await expect(confirmMeasureProposal(asOfficer, nobody)).rejects.toThrow(NotFound)
  })

  it('is on what the officer looked at: not on what the group, or another officer, changed since', async () => {
    const { proposalId, year, code, bodyId } = await aProposal()
    await changeMeasureProposal(asCamden, { proposalId, version: 1, ...MET, evidence: 'Minutes of 9 July' })
    const late = confirmMeasureProposal(asOfficer, { proposalId, version: 1, entryVersion: 0 })
    await expect(late).rejects.toThrow('The group changed this')
    await addMeasureEntry(asOfficer, { code, bodyId, year, isMet: 'no', evidence: 'Nobody came' })
    const over = confirmMeasureProposal(asOfficer, { proposalId, version: 2, entryVersion: 0 })
    await expect(over).rejects.toThrow('Somebody entered this')
    await confirmMeasureProposal(asOfficer, { proposalId, version: 2, entryVersion: 1 })
    const { entry, ...now } = await shown(year)
    expect(now).toMatchObject({ state: 'met', evidence: 'Minutes of 9 July', enteredBy: 'group' })
    const confirmed = (await auditOf(db, bodyId, 'measure.confirm')).at(-1)
    expect(confirmed?.detail).toMatchObject({ replaced: { evidence: 'Nobody came' } })
    await updateMeasureEntry(asOfficer, { entryId: entry!.id, version: 2, ...MET })
    expect(await shown(year)).toMatchObject({ enteredBy: 'officer' })
  })

  it('can send it back with why, by letter; the group changes it and it waits again', async () => {
    const { proposalId, year } = await aProposal()
    const back = { proposalId, version: 1, why: 'Which meeting was it?' }
    await expect(sendBackMeasureProposal(asOfficer, { ...back, why: ' ' })).rejects.toThrow('missing')
    await expect(sendBackMeasureProposal(asOfficer, { ...back, version: 2 })).rejects.toThrow(Conflict)
    await sendBackMeasureProposal(asOfficer, back)
    await expect(sendBackMeasureProposal(asOfficer, { ...back, version: 2 })).rejects.toThrow(
      'sent back already',
    )
    expect(
      await db.mail.findFirst({ where: { dedupeKey: `measure-sent-back:${proposalId}:1` } }),
    ).toMatchObject({
      toAddress: 'cora@example.org',
      text: expect.stringContaining('Which meeting was it?') as string,
    })
    const of = { code: MEETINGS, bodyId: camden.id, year }
    expect((await getOwnMeasure(asCamden, of)).proposal).toMatchObject({
      ...{ state: 'sent-back', why: 'Which meeting was it?', version: 2 },
    })
    await changeMeasureProposal(asCamden, { proposalId, version: 2, ...MET, evidence: 'That of 8 July' })
    expect((await getMeasureProposal(asOfficer, { proposalId })).evidence).toBe('That of 8 July')
    expect((await auditOf(db, camden.id, 'measure.send-back')).at(-1)?.detail).toMatchObject({ proposalId })
  })
})

describe('all of it in full', () => {
  it('says of each group how it is known', async () => {
    const { proposalId, year } = await aProposal()
    await confirmMeasureProposal(asOfficer, { proposalId, version: 1, entryVersion: 0 })
    const { measures } = await listMeasuresInFull(asPublic, { year })
    const { bodies } = measures.find(({ code }) => code === MEETINGS)!
    expect(bodies.map(({ name, how, enteredBy }) => [name, how, enteredBy])).toEqual([
      ['Camden group', 'entered', 'group'],
      ['Hackney group', null, null],
    ])
    expect(await exportMeasures(asPublic, { year })).toContain('entered,group')
  })
})
