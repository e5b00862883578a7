import { describe, expect, it } from 'vitest'
import { closeEscalation } from '@/lib/analysis/desk/close-escalation'
import { escalateAnswer } from '@/lib/analysis/desk/escalate-answer'
import { getAnswerToEscalate } from '@/lib/analysis/desk/get-answer-to-escalate'
import { getEscalation } from '@/lib/analysis/desk/get-escalation'
import { listEscalations } from '@/lib/analysis/desk/list-escalations'
import { getDesk } from '@/lib/analysis/get-desk'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { administrator, linkOfficerOf, officer, researcher } from '../../../support/actors'
import { aCtx, aUser, CAMDEN } from '../../../support/builders'
import { testDatabase } from '../../../support/test-database'
import { auditOf, aWorld } from '../world'

const { db } = await testDatabase()

async function anOfficer(name = 'Olu Officer') {
  const user = await aUser(db, { name })
  await db.roleGrant.create({ data: { userId: user.id, role: 'officer' } })
  return officer({ userId: user.id, name })
}

async function atRisk() {
  const world = await aWorld(db)
  const olu = await anOfficer()
  const answer = { responseId: world.response.id, question: 'view' }
  const input = { ...answer, officerId: olu.userId, why: 'Somebody is threatened at home' }
  return { ...world, olu, asOlu: aCtx(db, olu), answer, input }
}

describe('an answer that needs somebody', () => {
  it('goes to the officer named, with a letter that has the way to it and none of its words', async () => {
    const { ctx, input, olu, asOlu, response } = await atRisk()
    const { id } = await escalateAnswer(ctx, input)
    const letters = await db.mail.findMany({ where: { subjectType: 'escalation', subjectId: id } })
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ kind: 'answer-escalated', toName: olu.name })
    expect(letters[0]!.text).toContain(`/staff/escalations/${id}`)
    const wording = `${letters[0]!.subject} ${letters[0]!.text}`
    expect(wording).not.toMatch(/officers on foot|threatened/)
    const view = await getEscalation(asOlu, { escalationId: id })
    expect(view).toMatchObject({
      ...{ text: 'More officers on foot. Ask us in time.', why: input.why },
      ...{ by: 'Rae Researcher', officerName: 'Olu Officer', mayClose: true },
    })
    const [event] = await auditOf(db, response.id, 'answer.escalate')
    expect(event?.detail).toMatchObject({ officerId: olu.userId })
    expect(JSON.stringify(event?.detail)).not.toContain('threatened')
  })

  it('is seen by the officer, by whoever passed it on, and by administrators alone', async () => {
    const { ctx, input, asOlu } = await atRisk()
    const { id } = await escalateAnswer(ctx, input)
    const sees = async (ctx: Parameters<typeof listEscalations>[0]) =>
      (await listEscalations(ctx, {})).some((one) => one.id === id)
    expect(await sees(asOlu)).toBe(true)
    expect(await sees(ctx)).toBe(true)
    expect(await sees(aCtx(db, administrator()))).toBe(true)
    const other = aCtx(db, await anOfficer('Ota Other'))
    expect(await sees(other)).toBe(false)
    await expect(getEscalation(other, { escalationId: id })).rejects.toThrow(NotFound)
    await expect(listEscalations(aCtx(db, linkOfficerOf(CAMDEN)), {})).rejects.toThrow(NotAllowed)
  })

  it('shows at the desk and can be filtered by', async () => {
    const { ctx, input, answer, consultation, asOlu } = await atRisk()
    const { id } = await escalateAnswer(ctx, input)
    const desk = (escalated?: 'open' | 'closed') =>
      getDesk(ctx, { consultationId: consultation.id, escalated, at: answer })
    expect((await desk('open')).answer?.escalation).toMatchObject({
      officerName: 'Olu Officer',
      closedAt: null,
    })
    expect((await desk('closed')).listed).toBe(0)
    await closeEscalation(asOlu, { escalationId: id, outcome: 'Told the duty sergeant.' })
    expect((await desk('closed')).listed).toBe(1)
    // What was done is for the officer and whoever passed it on.
    expect(JSON.stringify((await desk()).answer?.escalation)).not.toContain('sergeant')
  })

  it('is with one officer at a time', async () => {
    const { ctx, input, asOlu, answer } = await atRisk()
    const results = await Promise.allSettled([escalateAnswer(ctx, input), escalateAnswer(ctx, input)])
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const { open } = await getAnswerToEscalate(ctx, answer)
    expect(open).toMatchObject({ officerName: 'Olu Officer', by: 'Rae Researcher' })
    await closeEscalation(asOlu, { escalationId: open!.id, outcome: 'Done.' })
    await escalateAnswer(ctx, input)
  })

  it('goes to nobody who is no officer, or was disabled', async () => {
    const { ctx, input, coder, olu, answer } = await atRisk()
    await expect(escalateAnswer(ctx, { ...input, officerId: coder.userId })).rejects.toThrow(InvalidInput)
    await db.user.update({ where: { id: olu.userId }, data: { disabledAt: new Date() } })
    await expect(escalateAnswer(ctx, input)).rejects.toThrow(InvalidInput)
    const { officers } = await getAnswerToEscalate(ctx, answer)
    expect(officers.map(({ id }) => id)).not.toContain(olu.userId)
  })

  it('is refused for a corrected answer, in an archive, and to link officers', async () => {
    const { ctx, input, consultation } = await atRisk()
    await expect(escalateAnswer(ctx, { ...input, answerHash: '0'.repeat(64) })).rejects.toThrow(Conflict)
    await expect(escalateAnswer(aCtx(db, linkOfficerOf(CAMDEN)), input)).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(escalateAnswer(ctx, input)).rejects.toThrow('archived')
  })
})

describe('closing it', () => {
  it('says what was done, once, recorded', async () => {
    const { ctx, input, asOlu, response } = await atRisk()
    const { id: escalationId } = await escalateAnswer(ctx, input)
    await closeEscalation(asOlu, { escalationId, outcome: 'Told the duty sergeant.' })
    expect(await getEscalation(ctx, { escalationId })).toMatchObject({
      ...{ outcome: 'Told the duty sergeant.', closedBy: 'Olu Officer', mayClose: false },
    })
    await expect(closeEscalation(asOlu, { escalationId, outcome: 'Again.' })).rejects.toThrow(Conflict)
    expect(await auditOf(db, response.id, 'escalation.close')).toHaveLength(1)
  })

  it('is the officer’s or an administrator’s, also in an archive', async () => {
    const { ctx, input, consultation } = await atRisk()
    const { id: escalationId } = await escalateAnswer(ctx, input)
    await expect(closeEscalation(ctx, { escalationId, outcome: 'x' })).rejects.toThrow(NotAllowed)
    const stranger = aCtx(db, researcher())
    await expect(closeEscalation(stranger, { escalationId, outcome: 'x' })).rejects.toThrow(NotFound)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await closeEscalation(aCtx(db, administrator()), { escalationId, outcome: 'Told the sergeant.' })
  })
})
