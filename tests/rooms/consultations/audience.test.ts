import { describe, expect, test } from 'vitest'
import { getAudienceOptions } from '@/lib/consultations/get-audience-options'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { previewAudience } from '@/lib/consultations/preview-audience'
import { setAudience } from '@/lib/consultations/set-audience'
import { countRecentlyAsked } from '@/lib/engagement/count-recently-asked'
import { recordContacts } from '@/lib/engagement/record-contacts'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { anonymous, linkOfficerOf, researcher } from '../../support/actors'
import { aBody, aConsultation, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anOfficer, auditOf, ctxOf } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)
const boss = await anOfficer(db)

const camden = await aBody(db, { type: 'SNP', boroughCode: CAMDEN })
const silent = await aBody(db, { type: 'SNP', boroughCode: CAMDEN, email: null, name: 'No address' })
const hackney = await aBody(db, { type: 'SNP', boroughCode: HACKNEY })
const group = await aBody(db, { type: 'CPEG', boroughCode: HACKNEY })
const nowhere = await aBody(db, { type: 'CPEG', boroughCode: null })
const closed = await aBody(db, { type: 'CPEG', boroughCode: CAMDEN })
await db.body.update({ where: { id: closed.id }, data: { closedAt: NOW } })

const asked = (title: string, body: { id: string }, daysAgo: number, subjectId = title) =>
  recordContacts(ctx(boss), {
    kind: 'invitation',
    askedBy: 'MPA',
    title,
    subject: { type: 'stage', id: subjectId },
    contacts: [{ bodyId: body.id, at: new Date(NOW.getTime() - daysAgo * 86_400_000) }],
  })

describe('setAudience', () => {
  test('replaces whom a draft asks, and the audit says so', async () => {
    const { id } = await aConsultation(db)
    await setAudience(ctx(boss), {
      id,
      audiences: [{ bodyTypeCode: 'CPEG' }, { bodyTypeCode: 'SNP', boroughCodes: [CAMDEN] }],
    })
    const { stage, version } = await getConsultation(ctx(boss), { id })
    expect(version).toBe(2)
    expect(stage.audiences).toMatchObject([
      { bodyTypeCode: 'CPEG', boroughCodes: [] },
      { bodyTypeCode: 'SNP', boroughCodes: [CAMDEN], bodyTypeNamePlural: 'Safer Neighbourhoods Panels' },
    ])
    expect(await auditOf(db, id)).toMatchObject([
      { action: 'consultation.set-audience', detail: { from: [{ bodyTypeCode: 'SNP' }] } },
    ])
  })

  test('is for officers, and for drafts', async () => {
    const draft = await aConsultation(db)
    const open = await aConsultation(db, { status: 'open' })
    const audiences = [{ bodyTypeCode: 'CPEG' }]
    await expect(setAudience(ctx(researcher()), { id: draft.id, audiences })).rejects.toThrow(NotAllowed)
    await expect(setAudience(ctx(boss), { id: open.id, audiences })).rejects.toThrow('it is open')
    expect([...(await auditOf(db, draft.id)), ...(await auditOf(db, open.id))]).toEqual([])
  })

  test('takes only what is known, and each kind once', async () => {
    const { id } = await aConsultation(db)
    const set = (...audiences: { bodyTypeCode: string; boroughCodes?: string[] }[]) =>
      setAudience(ctx(boss), { id, audiences })
    await expect(set()).rejects.toThrow('Choose at least one kind of body')
    await expect(set({ bodyTypeCode: 'NONE' })).rejects.toThrow(InvalidInput)
    await expect(set({ bodyTypeCode: 'SNP', boroughCodes: ['E0'] })).rejects.toThrow(InvalidInput)
    await expect(set({ bodyTypeCode: 'SNP' }, { bodyTypeCode: 'SNP' })).rejects.toThrow(InvalidInput)
  })
})

describe('previewAudience', () => {
  const both = [
    { bodyTypeCode: 'SNP', boroughCodes: [CAMDEN] },
    { bodyTypeCode: 'CPEG', boroughCodes: [] },
  ]

  test('counts open bodies by kind, and names those no letter can reach', async () => {
    const { id } = await aConsultation(db)
    expect(await previewAudience(ctx(boss), { id, audiences: both })).toMatchObject({
      total: 4,
      boroughs: 2,
      byType: [
        { bodyTypeCode: 'CPEG', bodies: 2, boroughs: 1, unreachable: 0 },
        { bodyTypeCode: 'SNP', bodies: 2, boroughs: 1, unreachable: 1 },
      ],
      unreachable: [{ bodyId: silent.id, name: 'No address', boroughName: 'Camden' }],
      unreachableCount: 1,
      recentlyAsked: 0,
    })
  })

  test('without a choice counts what is saved; an empty audience asks nobody', async () => {
    const { id, stage } = await aConsultation(db)
    expect((await previewAudience(ctx(boss), { id })).total).toBe(3)
    await db.audience.deleteMany({ where: { stageId: stage.id } })
    expect(await previewAudience(ctx(boss), { id })).toMatchObject({ total: 0, byType: [] })
  })

  test('counts who was asked something else in the last 90 days, each body once', async () => {
    const { id, stage } = await aConsultation(db)
    await asked('one', camden, 10)
    await asked('two', camden, 20)
    await asked('long ago', silent, 91)
    await asked('this one', group, 1, stage.id)
    await asked('not in the audience', hackney, 1)
    const preview = await previewAudience(ctx(boss), { id, audiences: both })
    expect(preview).toMatchObject({ recentlyAsked: 1, recentDays: 90 })
  })

  test('is for staff', async () => {
    const { id } = await aConsultation(db, { status: 'open' })
    await expect(previewAudience(ctx(anonymous), { id })).rejects.toThrow(NotAllowed)
    expect((await previewAudience(ctx(linkOfficerOf(CAMDEN)), { id })).total).toBe(3)
  })
})

describe('countRecentlyAsked', () => {
  test('leaves reminders out, and is not for the public', async () => {
    await recordContacts(ctx(boss), {
      kind: 'reminder',
      askedBy: 'MPA',
      title: 'Reminder',
      subject: { type: 'stage', id: 'r' },
      contacts: [{ bodyId: nowhere.id, at: NOW }],
    })
    const input = { bodyIds: [nowhere.id], days: 90 }
    expect(await countRecentlyAsked(ctx(boss), input)).toBe(0)
    await asked('really', nowhere, 3)
    expect(await countRecentlyAsked(ctx(boss), input)).toBe(1)
    await expect(countRecentlyAsked(ctx(anonymous), input)).rejects.toThrow(NotAllowed)
  })
})

test('getAudienceOptions lists kinds with their open bodies, and all boroughs', async () => {
  const { bodyTypes, boroughs } = await getAudienceOptions(ctx(boss))
  expect(bodyTypes.find(({ code }) => code === 'CPEG')?.bodies).toBe(2)
  expect(boroughs).toHaveLength(32)
  await expect(getAudienceOptions(ctx(anonymous))).rejects.toThrow(NotAllowed)
})
