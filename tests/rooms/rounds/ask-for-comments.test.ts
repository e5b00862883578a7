import { describe, expect, it } from 'vitest'
import { archiveConsultation } from '@/lib/consultations/archive-consultation'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { issueInvitations } from '@/lib/invitations/issue-invitations'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { submitResponse } from '@/lib/responses/submit-response'
import { closeDueRounds } from '@/lib/rounds/close-due-rounds'
import { closeRound } from '@/lib/rounds/close-round'
import { extendRound } from '@/lib/rounds/extend-round'
import { getDraft } from '@/lib/rounds/get-draft'
import { getRound } from '@/lib/rounds/get-round'
import { launchRound } from '@/lib/rounds/launch-round'
import { previewAudience } from '@/lib/rounds/preview-audience'
import { anonymous, holderOf, officer, researcher, system } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { aDraftRound, anOpenRound, aReadyRound, CLOSES_ON, comment, LATER } from './world'

const { db } = await testDatabase()
const asResearcher = aCtx(db, researcher())

describe('launchRound', () => {
  it('puts the frozen draft to everybody who took part before, and to nobody else', async () => {
    const world = await aReadyRound(db)
    const { ctx, stageId, consultation, answers } = world
    const [wants] = [await aPersonsResponse(db, consultation), await aPersonsResponse(db, consultation)]
    const email = 'lena@example.org'
    await db.participant.update({
      where: { invitationId: wants.invitationId },
      data: { email, wantsLater: true, keepUntil: new Date('2027-01-01') },
    })
    expect(await previewAudience(ctx, { stageId })).toMatchObject({
      bodies: 2,
      persons: 1,
      personsUnreached: 1,
    })
    const { jobRunId, bodies, persons } = await launchRound(ctx, { stageId, version: 3 })
    expect({ bodies, persons }).toEqual({ bodies: 2, persons: 1 })
    const invited = await db.invitation.findMany({ where: { stageId, purpose: 'body' } })
    expect(invited.map(({ bodyId }) => bodyId).sort()).toEqual(answers.map(({ bodyId }) => bodyId).sort())
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    const letters = await db.mail.findMany({ where: { toAddress: email, kind: 'comment-round' } })
    expect(letters[0]?.subject).toContain('A draft for your comments')
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    expect(await db.mail.count({ where: { toAddress: email } })).toBe(1)
    expect(await auditOf(db, stageId, 'round.launch')).toHaveLength(1)
    const draft = await getDraft(aCtx(db, anonymous), { slug: consultation.slug })
    expect(draft).toMatchObject({ state: 'open', title: 'The draft Commitment', sequence: 2 })
  })

  it('needs words, what can change, and a day; and is the officers’', async () => {
    const { ctx, stageId } = await aDraftRound(db)
    await expect(launchRound(ctx, { stageId, version: 1 })).rejects.toThrow('Write the draft')
    expect((await getRound(ctx, { stageId })).lacks).toHaveLength(3)
    const ready = await aReadyRound(db)
    await expect(launchRound(asResearcher, { stageId: ready.stageId, version: 3 })).rejects.toThrow(
      NotAllowed,
    )
    await expect(launchRound(ctx, { stageId: ready.stageId, version: 2 })).rejects.toThrow(Conflict)
    const late = aCtx(db, officer(), LATER)
    await expect(launchRound(late, { stageId: ready.stageId, version: 3 })).rejects.toThrow('has passed')
  })

  it('of two at once lets one through, and asks everybody once', async () => {
    const { ctx, stageId } = await aReadyRound(db)
    const launch = () => launchRound(ctx, { stageId, version: 3 })
    const results = await Promise.allSettled([launch(), launch()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.invitation.count({ where: { stageId } })).toBe(2)
    expect(await db.questionnaireVersion.count({ where: { stageId } })).toBe(1)
  })
})

describe('a round that is open', () => {
  it('takes comments while its consultation stays reported, and leaves the first stage as it was', async () => {
    const { ctx, consultation, invitations, answers } = await anOpenRound(db)
    const before = await getResponseRates(ctx, { consultationId: consultation.id })
    const holder = aCtx(db, holderOf(invitations[0]!))
    const asked = await getInvitationToAnswer(holder)
    expect(asked).toMatchObject({ state: 'open', round: { sequence: 2, title: 'The draft Commitment' } })
    expect(asked.consultation.title).toContain('Comments on the draft')
    await comment(db, invitations[0]!, { round2_1_view: 'change', round2_1_comment: 'Earlier still.' })
    expect(await getResponseRates(ctx, { consultationId: consultation.id })).toEqual(before)
    const second = await getResponseRates(ctx, { consultationId: consultation.id, stage: 2 })
    expect(second.total).toMatchObject({ invited: 2, responded: 1 })
    expect((await getConsultation(ctx, { id: consultation.id })).stage.sequence).toBe(1)
    // The link of the first stage leads to what it led to, and that stays closed.
    const first = aCtx(db, holderOf(answers[0]!.invitation))
    expect(await getInvitationToAnswer(first)).toMatchObject({ state: 'closed', round: null })
    await expect(submitResponse(first, { answers: { view: 'Again.' } })).rejects.toThrow(NotAllowed)
  })

  it('keeps its consultation out of the archive', async () => {
    const { ctx, consultation, stageId } = await anOpenRound(db)
    await expect(archiveConsultation(ctx, { id: consultation.id })).rejects.toThrow('Close that round first')
    await closeRound(ctx, { stageId, reason: 'All have answered.' })
    await archiveConsultation(ctx, { id: consultation.id })
  })

  it('is extended to a later day, with the reason', async () => {
    const { ctx, stageId } = await anOpenRound(db)
    const more = { stageId, closesOn: '2026-07-20', reason: 'Two groups asked.' }
    await expect(extendRound(asResearcher, more)).rejects.toThrow(NotAllowed)
    await expect(extendRound(ctx, { ...more, closesOn: CLOSES_ON })).rejects.toThrow(InvalidInput)
    await extendRound(ctx, more)
    expect(await getRound(ctx, { stageId })).toMatchObject({ closesOn: '2026-07-20', state: 'open' })
    expect(await auditOf(db, stageId, 'round.extend')).toHaveLength(1)
    const draft = await aReadyRound(db)
    await expect(extendRound(ctx, { ...more, stageId: draft.stageId })).rejects.toThrow(NotAllowed)
  })

  it('closes by hand with a reason, or by the clock; then nothing more is taken', async () => {
    const { ctx, stageId, invitations } = await anOpenRound(db)
    await expect(closeRound(ctx, { stageId })).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    })
    await expect(closeRound(asResearcher, { stageId, reason: 'x' })).rejects.toThrow(NotAllowed)
    const late = aCtx(db, holderOf(invitations[0]!), LATER)
    await expect(submitResponse(late, { answers: {} })).rejects.toThrow(NotAllowed)
    expect(await closeDueRounds(aCtx(db, system))).toBe(0)
    await expect(closeDueRounds(ctx)).rejects.toThrow(NotAllowed)
    expect(await closeDueRounds(aCtx(db, system, LATER))).toBeGreaterThan(0)
    const { state, closedAt } = await getRound(ctx, { stageId })
    expect({ state, closedAt }).toEqual({ state: 'closed', closedAt: new Date('2026-07-10T23:00:00Z') })
    expect(await auditOf(db, stageId, 'round.close')).toHaveLength(1)
    await expect(closeRound(ctx, { stageId })).rejects.toThrow(NotAllowed)
    await expect(comment(db, invitations[1]!, { round2_whole_comment: 'Late.' })).rejects.toThrow(NotAllowed)
  })
})
