import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { correctKeyedResponse } from '@/lib/responses/correct-keyed-response'
import { keyInResponse } from '@/lib/responses/key-in-response'
import { startDraft } from '@/lib/responses/start-draft'
import {
  administrator,
  anonymous,
  coordinatorOf,
  linkOfficerOf,
  officer,
  researcher,
} from '@/tests/support/actors'
import { aBody, aCtx, anInvitation, CAMDEN, HACKNEY, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf, talliesOf } from './world'

const { db } = await testDatabase()
const ANSWERS = { view: 'More officers on foot, please.' }
const BASIS = { kind: 'meeting' as const, people: 12, onDate: '2026-06-08' }

type Asking = Awaited<ReturnType<typeof anAsking>>
const inputFor = ({ consultation, invitation }: Asking, over: object = {}) => ({
  consultationId: consultation.id,
  respondent: { invitationId: invitation.id },
  channel: 'telephone' as const,
  receivedOn: '2026-06-10',
  answers: ANSWERS,
  ...over,
})
const asOfficer = (now = NOW) => aCtx(db, officer(), now)

describe('keying in what came by telephone', () => {
  it('makes a response with its channel, who keyed it, when it came and who stands behind it, and counts it', async () => {
    const asking = await anAsking(db)
    const ctx = asOfficer()
    const { responseId, reference } = await keyInResponse(ctx, inputFor(asking, { basis: BASIS }))
    const response = await db.response.findUniqueOrThrow({
      where: { id: responseId },
      include: { revisions: true, invitation: true },
    })
    expect(response).toMatchObject({
      ...{ reference, answers: ANSWERS, channel: 'telephone', bodyId: asking.invitation.bodyId },
      ...{ keyedByName: 'Olu Officer', basisKind: 'meeting', receivedOn: new Date('2026-06-10') },
    })
    expect(response.revisions).toMatchObject([{ number: 1, answers: ANSWERS }])
    expect(response.invitation.respondedAt).toEqual(NOW)
    expect(await talliesOf(db, asking.consultation.stage.id)).toEqual({ started: 1, responded: 1 })
    const [row] = await auditOf(db, 'response.key-in', responseId)
    expect(row).toMatchObject({ actorKind: 'user', detail: { channel: 'telephone', reference } })
    expect(JSON.stringify(row!.detail)).not.toContain('officers on foot')
  })

  it('takes back a no, and keeps what was begun online as a draft', async () => {
    const asking = await anAsking(db)
    await startDraft(asking.holder())
    await db.invitation.update({
      where: { id: asking.invitation.id },
      data: { declinedAt: NOW, declineReason: 'no-meeting' },
    })
    await keyInResponse(asOfficer(), inputFor(asking))
    const after = await db.invitation.findUniqueOrThrow({
      where: { id: asking.invitation.id },
      include: { draft: true },
    })
    expect(after.declinedAt).toBeNull()
    expect(after.draft).not.toBeNull()
    expect(await talliesOf(db, asking.consultation.stage.id)).toEqual({ started: 1, responded: 1 })
  })

  it('keeps a required question that was left empty on the paper as not provided, where that is said', async () => {
    const asking = await anAsking(db)
    const empty = { channel: 'paper', answers: { more: 'no' } }
    const wrong = keyInResponse(asOfficer(), inputFor(asking, empty))
    await expect(wrong).rejects.toMatchObject({ fields: { view: expect.any(String) } })
    const { responseId } = await keyInResponse(
      asOfficer(),
      inputFor(asking, { ...empty, leftEmpty: ['view'] }),
    )
    const response = await db.response.findUniqueOrThrow({ where: { id: responseId } })
    expect(response).toMatchObject({ answers: { more: 'no' }, leftEmpty: ['view'] })
  })

  it('refuses an answer that was not asked, or leaves it out where that is said', async () => {
    const asking = await anAsking(db)
    const answers = { ...ANSWERS, more: 'no', rest: 'Written all the same' }
    await expect(keyInResponse(asOfficer(), inputFor(asking, { answers }))).rejects.toThrow(InvalidInput)
    const { responseId } = await keyInResponse(
      asOfficer(),
      inputFor(asking, { answers, leaveOutHidden: true }),
    )
    const response = await db.response.findUniqueOrThrow({ where: { id: responseId } })
    expect(response.answers).toEqual({ ...ANSWERS, more: 'no' })
    const [row] = await auditOf(db, 'response.key-in', responseId)
    expect(row!.detail).toMatchObject({ leftOut: ['rest'] })
  })

  it.each([
    ['in the future', '2026-06-11'],
    ['before the launch', '2026-06-09'],
  ])('refuses a day that lies %s', async (_, receivedOn) => {
    const asking = await anAsking(db)
    const wrong = keyInResponse(asOfficer(), inputFor(asking, { receivedOn }))
    await expect(wrong).rejects.toMatchObject({ fields: { receivedOn: expect.any(String) } })
  })

  it('needs the name of the chair where the body’s rule wants the chair’s word', async () => {
    const asking = await anAsking(db)
    await db.body.update({ where: { id: asking.invitation.bodyId }, data: { signOff: 'chair' } })
    const wrong = keyInResponse(asOfficer(), inputFor(asking))
    await expect(wrong).rejects.toMatchObject({ fields: { signedOffName: expect.any(String) } })
    const { responseId } = await keyInResponse(
      asOfficer(),
      inputFor(asking, { signedOffName: 'Chris Chair' }),
    )
    const response = await db.response.findUniqueOrThrow({ where: { id: responseId } })
    expect(response.signedOffName).toBe('Chris Chair')
  })

  it('takes a member of the public where the open link is on, apart from the bodies', async () => {
    const asking = await anAsking(db)
    const person = { boroughCode: CAMDEN, publication: 'anonymous' as const }
    const input = inputFor(asking, { respondent: { person }, channel: 'postcard' })
    await expect(keyInResponse(asOfficer(), input)).rejects.toThrow(InvalidInput)
    await db.stage.update({ where: { id: asking.consultation.stage.id }, data: { hasOpenLink: true } })
    const { responseId } = await keyInResponse(asOfficer(), input)
    const response = await db.response.findUniqueOrThrow({
      where: { id: responseId },
      include: { invitation: { include: { participant: true } } },
    })
    expect(response).toMatchObject({ bodyId: null, publication: 'anonymous', channel: 'postcard' })
    expect(response.invitation).toMatchObject({ purpose: 'person', participant: { boroughCode: CAMDEN } })
    const tally = await db.responseTally.findFirst({ where: { stageId: asking.consultation.stage.id } })
    expect(tally).toMatchObject({ bodyTypeCode: 'public', responded: 1 })
  })
})

describe('who may, and when', () => {
  it('a co-ordinator of the borough’s own group keys in for its bodies, and for no other borough’s', async () => {
    const own = coordinatorOf(await aBody(db, { type: 'CPEG', boroughCode: CAMDEN }))
    const other = coordinatorOf(await aBody(db, { type: 'CPEG', boroughCode: HACKNEY }))
    const asking = await anAsking(db)
    await expect(keyInResponse(aCtx(db, other), inputFor(asking))).rejects.toThrow(NotAllowed)
    await keyInResponse(aCtx(db, own), inputFor(asking))
    expect(await db.response.count({ where: { invitationId: asking.invitation.id } })).toBe(1)
  })

  it.each([
    ['researchers', researcher()],
    ['link officers', linkOfficerOf(CAMDEN)],
    ['strangers', anonymous],
  ])('%s do not', async (_, actor) => {
    const asking = await anAsking(db)
    await expect(keyInResponse(aCtx(db, actor), inputFor(asking))).rejects.toThrow(NotAllowed)
  })

  it('after closing an officer does for two weeks, with a reason, and a co-ordinator does not', async () => {
    const coordinator = coordinatorOf(await aBody(db, { type: 'CPEG', boroughCode: CAMDEN }))
    const asking = await anAsking(db, { status: 'closed', closesOn: '2026-06-12' })
    const reasoned = inputFor(asking, { lateReason: 'Postmark of 11 June' })
    const after = new Date('2026-06-15T11:00:00Z')
    await expect(keyInResponse(aCtx(db, coordinator, after), reasoned)).rejects.toThrow(NotAllowed)
    await expect(keyInResponse(asOfficer(after), inputFor(asking))).rejects.toMatchObject({
      fields: { lateReason: expect.any(String) },
    })
    const longAfter = new Date('2026-07-15T11:00:00Z')
    await expect(keyInResponse(asOfficer(longAfter), reasoned)).rejects.toThrow(NotAllowed)
    const { responseId } = await keyInResponse(asOfficer(after), reasoned)
    const [row] = await auditOf(db, 'response.key-in', responseId)
    expect(row!.detail).toMatchObject({ lateReason: 'Postmark of 11 June' })
  })

  it.each(['analysing', 'reported', 'archived', 'withdrawn'])('nobody does once it is %s', async (status) => {
    const asking = await anAsking(db, { status })
    const wrong = keyInResponse(aCtx(db, administrator()), inputFor(asking))
    await expect(wrong).rejects.toThrow(NotAllowed)
  })
})

describe('a body that has answered already', () => {
  it('is not keyed in again', async () => {
    const asking = await anAsking(db)
    await keyInResponse(asOfficer(), inputFor(asking))
    await expect(keyInResponse(asOfficer(), inputFor(asking))).rejects.toThrow(Conflict)
  })

  it('is put right by an officer with a reason, as a revision that keeps how it came in', async () => {
    const asking = await anAsking(db)
    const { responseId } = await keyInResponse(asOfficer(), inputFor(asking))
    const input = {
      ...{ consultationId: asking.consultation.id, responseId, basedOn: 1 },
      ...{ answers: { view: 'More officers on bicycles.' }, reason: 'Misread' },
    }
    const own = coordinatorOf(await aBody(db, { type: 'CPEG', boroughCode: CAMDEN }))
    await expect(correctKeyedResponse(aCtx(db, own), input)).rejects.toThrow(NotAllowed)
    await expect(correctKeyedResponse(asOfficer(), { ...input, reason: ' ' })).rejects.toThrow(/reason|why/i)
    await expect(correctKeyedResponse(asOfficer(), { ...input, answers: {} })).rejects.toThrow(InvalidInput)
    expect(await correctKeyedResponse(asOfficer(), input)).toMatchObject({ revisionNumber: 2, changed: true })
    const response = await db.response.findUniqueOrThrow({
      where: { id: responseId },
      include: { revisions: { orderBy: { number: 'asc' } } },
    })
    expect(response).toMatchObject({ channel: 'telephone', answers: input.answers, revisionNumber: 2 })
    expect(response.revisions.map(({ answers }) => answers)).toEqual([ANSWERS, input.answers])
    const [row] = await auditOf(db, 'response.correct-keyed', responseId)
    expect(row!.detail).toMatchObject({ reason: 'Misread', changed: ['view'] })
    await expect(correctKeyedResponse(asOfficer(), input)).rejects.toThrow(Conflict)
    expect(await talliesOf(db, asking.consultation.stage.id)).toEqual({ started: 1, responded: 1 })
  })

  it('is no longer put right once it is analysed', async () => {
    const asking = await anAsking(db)
    const { responseId } = await keyInResponse(asOfficer(), inputFor(asking))
    await db.consultation.update({ where: { id: asking.consultation.id }, data: { status: 'analysing' } })
    const input = {
      consultationId: asking.consultation.id,
      responseId,
      basedOn: 1,
      answers: ANSWERS,
      reason: 'x',
    }
    await expect(correctKeyedResponse(asOfficer(), input)).rejects.toThrow(NotAllowed)
  })

  it('counts another body of the same place on its own', async () => {
    const asking = await anAsking(db)
    const second = await anInvitation(db, asking.consultation)
    await keyInResponse(asOfficer(), inputFor(asking))
    await keyInResponse(asOfficer(), inputFor(asking, { respondent: { invitationId: second.id } }))
    expect(await talliesOf(db, asking.consultation.stage.id)).toEqual({ started: 2, responded: 2 })
  })
})
