import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { dateColumn } from '@/lib/core/london-time'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { exportRates } from '@/lib/invitations/rates/export-rates'
import { getChannelRates } from '@/lib/invitations/rates/get-channel-rates'
import { getCoverage } from '@/lib/invitations/rates/get-coverage'
import { getRateStage } from '@/lib/invitations/rates/get-rate-stage'
import { getStageRates } from '@/lib/invitations/rates/get-stage-rates'
import { getWardRates } from '@/lib/invitations/rates/get-ward-rates'
import { getWeekRates } from '@/lib/invitations/rates/get-week-rates'
import { RATE_TABLES } from '@/lib/invitations/rates/schema'
import { mondayOf } from '@/lib/invitations/rates/weeks'
import { recordDeclined, recordResponded, recordStarted } from '@/lib/invitations/tally'
import { anonymous, linkOfficerOf, officer, researcher, system } from '../../support/actors'
import { aBody, aConsultation, aCtx, anInvitation, aResponse, CAMDEN, HACKNEY } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const staff = aCtx(db, researcher())
const at = (day: string) => new Date(`${day}T11:00:00Z`)
const on = (day: string) => aCtx(db, system, at(day))

/** Of Camden two wards asked and one answered; of Hackney one ward and the group, asked after launch, which answered. */
async function aRound() {
  const consultation = await aConsultation(db, {
    status: 'open',
    opensOn: '2026-06-01',
    closesOn: '2026-06-24',
  })
  const stageId = consultation.stage.id
  await db.extension.create({
    data: {
      ...{ stageId, reason: 'Holidays', at: at('2026-06-11') },
      fromClosesOn: dateColumn('2026-06-14'),
      toClosesOn: dateColumn('2026-06-24'),
    },
  })
  const wards = await db.ward.findMany({ where: { boroughCode: CAMDEN }, take: 2, orderBy: { code: 'asc' } })
  const hackneyWard = await db.ward.findFirstOrThrow({ where: { boroughCode: HACKNEY } })
  const ask = async (over: Parameters<typeof aBody>[1]) =>
    anInvitation(db, consultation, { bodyId: (await aBody(db, over)).id, now: at('2026-06-01') })
  const answering = await ask({ wardCode: wards[0]!.code })
  const declining = await ask({ wardCode: wards[1]!.code })
  const late = await ask({ boroughCode: HACKNEY, wardCode: hackneyWard.code })
  const added = await ask({ boroughCode: HACKNEY, type: 'CPEG' })
  await db.invitation.update({
    where: { id: added.id },
    data: { isAddition: true, invitedAt: at('2026-06-09') },
  })
  await db.denominator.updateMany({
    where: { stageId, bodyTypeCode: 'CPEG' },
    data: { invited: 0, added: 1 },
  })
  await recordStarted(on('2026-06-02'), answering)
  await recordResponded(on('2026-06-05'), answering)
  await db.invitation.update({ where: { id: declining.id }, data: { declinedAt: at('2026-06-08') } })
  await recordDeclined(on('2026-06-08'), declining)
  await recordResponded(on('2026-06-16'), late)
  await recordResponded(on('2026-06-17'), added)
  return { consultation, wards, of: { consultationId: consultation.id } }
}

describe('rates by week', () => {
  it('tell when an extension began, and keep apart what came in it and who was asked later', async () => {
    const { of } = await aRound()
    const { weeks, periods, total } = await getWeekRates(staff, of)
    expect(total).toMatchObject({ invited: 3, added: 1, responded: 2, respondedAdded: 1, declined: 1 })
    expect(weeks.map(({ week }) => week)).toEqual(['2026-06-01', '2026-06-08', '2026-06-15'])
    expect(weeks[0]).toMatchObject({
      asked: 3,
      added: 0,
      started: 1,
      responded: 1,
      respondedSoFar: 1,
      notes: [],
    })
    expect(weeks[1]).toMatchObject({ asked: 0, added: 1, declined: 1, responded: 0 })
    expect(weeks[1]!.notes).toEqual(['Extended on 11 June 2026 to 24 June 2026'])
    expect(weeks[2]).toMatchObject({ responded: 1, respondedAdded: 1, respondedSoFar: 2, rateSoFar: 2 / 3 })
    expect(weeks[2]!.notes).toEqual(['Extension began on 15 June 2026'])
    expect(periods).toMatchObject([
      { key: 'first', to: '2026-06-14', responded: 1, respondedAdded: 0, rateSoFar: 1 / 3 },
      { key: 'extension-1', from: '2026-06-15', responded: 1, respondedAdded: 1, rateSoFar: 2 / 3 },
    ])
  })

  it('begin on Mondays', () => {
    expect(['2026-06-07', '2026-06-08', '2026-06-14'].map(mondayOf)).toEqual([
      '2026-06-01',
      '2026-06-08',
      '2026-06-08',
    ])
  })
})

describe('rates by ward', () => {
  it('count the wards asked and reached, and show those of one borough', async () => {
    const { of, wards } = await aRound()
    const view = await getWardRates(staff, { ...of, borough: CAMDEN })
    expect(view.boroughs.find(({ code }) => code === CAMDEN)).toMatchObject({
      ...{ wardsAsked: 2, wardsReached: 1, invited: 2, responded: 1, declined: 1, rate: 0.5 },
    })
    expect(view.wards.map(({ key }) => key).toSorted()).toEqual(wards.map(({ code }) => code).toSorted())
    expect(view.withoutWard).toBe(1)
    expect((await getWardRates(staff, { ...of, borough: '' })).wards).toEqual([])
    expect((await getWardRates(staff, { ...of, borough: 'every' })).wards).toHaveLength(3)
    await expect(getWardRates(staff, { ...of, borough: 'nowhere' })).rejects.toThrow(NotFound)
  })
})

describe('rates by channel', () => {
  it('keep bodies and persons apart and hide the few', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const keyed = [await aResponse(db, consultation), await aResponse(db, consultation)]
    await db.response.update({ where: { id: keyed[0]!.id }, data: { channel: 'paper' } })
    for (let i = 0; i < 25; i++) {
      const person = await aPersonsResponse(db, consultation)
      if (i < 3) await db.response.update({ where: { id: person.id }, data: { channel: 'postcard' } })
      else if (i < 14) await db.response.update({ where: { id: person.id }, data: { channel: 'paper' } })
    }
    const { channels, publicTotal } = await getChannelRates(staff, { consultationId: consultation.id })
    expect(publicTotal).toBe(25)
    expect(channels).toMatchObject([
      // Eleven stay hidden, so that the three on postcards cannot be worked out.
      { channel: 'online', responded: 1, share: 0.5, byBodyType: { SNP: 1 } },
      { channel: 'paper', responded: 1, share: 0.5, byBodyType: { SNP: 1 } },
      { channel: 'postcard', responded: 0, public: null },
    ])
    expect(channels.filter((row) => row.public === null)).toHaveLength(2)
  })
})

describe('coverage', () => {
  it('is of boroughs, wards, and who lives there; a ward is an equal part of its borough', async () => {
    const { of } = await aRound()
    const { all, bodyTypes, boroughs, boroughCount, residents } = await getCoverage(staff, of)
    const wardsOf = async (boroughCode: string) => db.ward.count({ where: { boroughCode } })
    const camden = 279_516 / (await wardsOf(CAMDEN))
    const hackney = 280_941 / (await wardsOf(HACKNEY))
    expect(boroughCount).toBe(32)
    // London without the City, which is not in the record.
    expect(residents).toBe(8_991_550)
    expect(all).toMatchObject({
      ...{ boroughsReached: 2, boroughsAsked: 2, wardsReached: 2, wardsAsked: 3 },
      residentsInBoroughs: 279_516 + 280_941,
      residentsInWards: Math.round(camden + hackney),
    })
    expect(bodyTypes.find(({ key }) => key === 'CPEG')).toMatchObject({
      ...{ boroughsReached: 1, residentsInBoroughs: 280_941, wardsAsked: 0, residentsInWards: 0 },
    })
    expect(boroughs.find(({ code }) => code === CAMDEN)).toMatchObject({
      ...{ isReached: true, wardsReached: 1, residentsInWards: Math.round(camden) },
    })
  })
})

describe('stages', () => {
  it('stand side by side, and each can be looked at alone', async () => {
    const { consultation, of } = await aRound()
    const second = await db.stage.create({
      data: { consultationId: consultation.id, sequence: 2, name: 'Draft for comment' },
    })
    await anInvitation(db, { stage: second })
    const { rows, stage } = await getStageRates(staff, of)
    expect(stage.name).toBe('Draft for comment')
    expect(rows.map(({ sequence, total }) => [sequence, total.invited])).toEqual([
      [1, 3],
      [2, 1],
    ])
    const first = { ...of, stage: '1' }
    expect((await getResponseRates(staff, first)).total.invited).toBe(3)
    expect((await getResponseRates(staff, of)).total.invited).toBe(1)
    expect((await getRateStage(staff, first)).stage).toMatchObject({
      firstClosesOn: '2026-06-14',
      closesOn: '2026-06-24',
    })
    const { fileName } = await exportRates(staff, { ...first, table: 'weeks' })
    expect(fileName).toBe(`rates-weeks-${consultation.slug}-stage-1.csv`)
    await expect(getRateStage(staff, { ...of, stage: 3 })).rejects.toThrow(NotFound)
    await expect(getResponseRates(staff, { ...of, stage: 3 })).rejects.toThrow(NotFound)
  })
})

describe('the files', () => {
  it('hold every table, each row as long as its heading', async () => {
    const { consultation, of } = await aRound()
    await aResponse(db, consultation, { submittedAt: at('2026-06-05') })
    for (const table of RATE_TABLES) {
      const { text } = await exportRates(staff, { ...of, table })
      const lines = text.trimEnd().split('\r\n')
      expect(lines.length, table).toBeGreaterThan(1)
      const widths = lines.map((line) => line.replace(/"[^"]*"/g, '').split(',').length)
      expect(new Set(widths).size, `${table}: ${text}`).toBe(1)
    }
    const { text } = await exportRates(staff, { ...of, table: 'steps' })
    expect(text).toContain('all,asked,5,1,')
    expect(text).toContain('all,responded,4,0.8,1')
  })
})

it('are for staff, each in their scope', async () => {
  const { of } = await aRound()
  const verbs = [getWeekRates, getWardRates, getChannelRates, getCoverage, getStageRates, getRateStage]
  for (const verb of verbs) {
    await expect(verb(aCtx(db, anonymous), of)).rejects.toThrow(NotAllowed)
    await expect(verb(aCtx(db, linkOfficerOf(CAMDEN)), of)).resolves.toBeTruthy()
  }
  const draft = await aConsultation(db)
  const hidden = { consultationId: draft.id }
  await expect(getCoverage(aCtx(db, linkOfficerOf(CAMDEN)), hidden)).rejects.toThrow(NotFound)
  await expect(getCoverage(aCtx(db, officer()), hidden)).resolves.toMatchObject({ all: { boroughsAsked: 0 } })
})
