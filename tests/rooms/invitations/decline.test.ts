import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed } from '@/lib/core/errors'
import { answerAfterAll } from '@/lib/invitations/answer-after-all'
import { declineInvitation } from '@/lib/invitations/decline-invitation'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { listDeclinedBodies } from '@/lib/invitations/list-declined-bodies'
import { listSilentBodies } from '@/lib/invitations/list-silent-bodies'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { anonymous, holderOf, linkOfficerOf, memberOf, officer } from '../../support/actors'
import { aConsultation, aCtx, anInvitation, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()

async function anAsked(status = 'open') {
  const consultation = await aConsultation(db, { status })
  const invitation = await anInvitation(db, consultation)
  const as = (role: string, now = NOW) => aCtx(db, { ...holderOf(invitation), role }, now)
  return { consultation, invitation, holder: as('holder'), as }
}
const auditOf = (action: string, subjectId: string) =>
  db.auditEvent.findMany({ where: { action, subjectId } })
const totalOf = async (consultationId: string) =>
  (await getResponseRates(aCtx(db, officer()), { consultationId })).total

describe('declining', () => {
  it('is noted with its reason, counted apart, listed, and leaves an audit row', async () => {
    const { consultation, invitation, holder } = await anAsked()
    await declineInvitation(holder, { reason: 'no-meeting', note: 'We meet in July.' })
    expect(await totalOf(consultation.id)).toMatchObject({ invited: 1, declined: 1, responded: 0, rate: 0 })
    const ctx = aCtx(db, officer())
    const { bodies, reasons } = await listDeclinedBodies(ctx, { consultationId: consultation.id })
    expect(bodies).toMatchObject([
      { name: invitation.body.name, reason: 'We have no meeting in time', note: 'We meet in July.' },
    ])
    expect(reasons.map(({ count }) => count)).toEqual([1, 0, 0, 0])
    const silent = await listSilentBodies(ctx, { consultationId: consultation.id, page: 1 })
    expect(silent.count).toBe(0)
    const [row] = await auditOf('invitation.decline', invitation.id)
    expect(row?.detail).toEqual({ reason: 'no-meeting' })
  })

  it('wants words for another reason', async () => {
    const { holder } = await anAsked()
    await expect(declineInvitation(holder, { reason: 'other' })).rejects.toThrow(/what the reason is/)
  })

  it('is said once', async () => {
    const { consultation, holder } = await anAsked()
    const both = await Promise.allSettled([
      declineInvitation(holder, { reason: 'not-relevant' }),
      declineInvitation(holder, { reason: 'asked-too-often' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(Conflict)
    expect(await totalOf(consultation.id)).toMatchObject({ declined: 1 })
  })

  it('is not for colleagues or others, nor after closing, nor once answered', async () => {
    const { invitation, holder, as } = await anAsked()
    const no = { reason: 'not-relevant' } as const
    await expect(declineInvitation(as('colleague'), no)).rejects.toThrow(/Ask them to/)
    for (const actor of [officer(), memberOf(invitation.body), anonymous])
      await expect(declineInvitation(aCtx(db, actor), no)).rejects.toThrow(NotAllowed)
    await submitResponse(holder, { answers: { view: 'More officers.' } })
    await expect(declineInvitation(holder, no)).rejects.toThrow(/answered already/)
    const closed = await anAsked('closed')
    await expect(declineInvitation(closed.holder, no)).rejects.toThrow(NotAllowed)
  })
})

describe('answering after all', () => {
  it('takes the no back and its count, on whatever day, with an audit row', async () => {
    const { consultation, invitation, holder, as } = await anAsked()
    await declineInvitation(holder, { reason: 'not-relevant' })
    const nextDay = as('colleague', new Date(NOW.getTime() + 86_400_000))
    await answerAfterAll(nextDay)
    await answerAfterAll(nextDay)
    expect(await totalOf(consultation.id)).toMatchObject({ declined: 0 })
    expect(await auditOf('invitation.answer-after-all', invitation.id)).toHaveLength(1)
    expect(await db.invitation.findUniqueOrThrow({ where: { id: invitation.id } })).toMatchObject({
      ...{ declinedAt: null, declineReason: null },
    })
  })

  it('happens by itself on starting, and on submitting', async () => {
    const first = await anAsked()
    await declineInvitation(first.holder, { reason: 'not-relevant' })
    await startDraft(first.holder)
    expect(await totalOf(first.consultation.id)).toMatchObject({ declined: 0, started: 1 })
    const second = await anAsked()
    await declineInvitation(second.holder, { reason: 'not-relevant' })
    await submitResponse(second.holder, { answers: { view: 'More officers.' } })
    expect(await totalOf(second.consultation.id)).toMatchObject({ declined: 0, responded: 1 })
  })

  it('is refused after closing', async () => {
    const { consultation, holder } = await anAsked()
    await declineInvitation(holder, { reason: 'not-relevant' })
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(answerAfterAll(holder)).rejects.toThrow(NotAllowed)
  })
})

describe('who sees who declined', () => {
  it('staff do, link officers for their boroughs, and others do not', async () => {
    const { consultation, invitation, holder } = await anAsked()
    await declineInvitation(holder, { reason: 'not-relevant' })
    const seen = async (actor: Parameters<typeof aCtx>[1]) =>
      (await listDeclinedBodies(aCtx(db, actor), { consultationId: consultation.id })).bodies.length
    expect(await seen(linkOfficerOf(CAMDEN))).toBe(1)
    expect(await seen(linkOfficerOf(HACKNEY))).toBe(0)
    await expect(seen(memberOf(invitation.body))).rejects.toThrow(NotAllowed)
  })
})
