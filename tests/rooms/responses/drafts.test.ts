import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { saveDraft } from '@/lib/responses/save-draft'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { holderOf, memberOf, officer } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf, nobody, talliesOf } from './world'

const { db } = await testDatabase()
const ANSWERS = { view: 'More officers on foot, please.' }

describe('starting', () => {
  it('makes a draft, counts the start once and says so in the audit', async () => {
    const { consultation, invitation, holder } = await anAsking(db)
    await Promise.all([startDraft(holder()), startDraft(holder()), startDraft(holder())])
    expect(await startDraft(holder())).toMatchObject({ answers: {}, revision: 1 })
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 1, responded: 0 })
    expect(await auditOf(db, 'draft.start', invitation.id)).toHaveLength(1)
  })

  it('is for the holder of the link alone', async () => {
    const { invitation } = await anAsking(db)
    for (const actor of [officer(), memberOf(invitation.body)])
      await expect(startDraft(aCtx(db, actor))).rejects.toThrow(NotAllowed)
    await expect(startDraft(aCtx(db, holderOf({ id: nobody() })))).rejects.toThrow(NotFound)
  })

  it('is refused when closed, and once submitted', async () => {
    const closed = await anAsking(db, { status: 'closed' })
    await expect(startDraft(closed.holder())).rejects.toThrow(NotAllowed)
    const { holder } = await anAsking(db)
    await submitResponse(holder(), { answers: ANSWERS })
    await expect(startDraft(holder())).rejects.toThrow(Conflict)
  })
})

describe('saving', () => {
  it('keeps answers and page, and rises by one', async () => {
    const { holder } = await anAsking(db)
    await startDraft(holder())
    const saved = await saveDraft(holder(), { answers: ANSWERS, pageNumber: 1, basedOn: 1 })
    expect(saved).toEqual({ revision: 2, savedAt: holder().now, refused: [] })
    const { draft } = await getInvitationToAnswer(holder())
    expect(draft).toMatchObject({ answers: ANSWERS, pageNumber: 1, revision: 2 })
  })

  it('refuses only what can never be an answer, keeps what was there of it, and names it', async () => {
    const { holder } = await anAsking(db)
    await startDraft(holder())
    await saveDraft(holder(), { answers: ANSWERS, pageNumber: 0, basedOn: 1 })
    const answers = { view: 'x'.repeat(201), more: 'no', bogus: 1 }
    const { refused } = await saveDraft(holder(), { answers, pageNumber: 0, basedOn: 2 })
    expect(refused.map(({ path, code }) => [path, code])).toEqual([
      ['view', 'too-long'],
      ['bogus', 'unknown'],
    ])
    const { draft } = await getInvitationToAnswer(holder())
    expect(draft?.answers).toEqual({ ...ANSWERS, more: 'no' })
  })

  it('never overwrites what was changed elsewhere', async () => {
    const { holder } = await anAsking(db)
    await startDraft(holder())
    const both = await Promise.allSettled(
      ['telephone', 'computer'].map((view) =>
        saveDraft(holder(), { answers: { view }, pageNumber: 0, basedOn: 1 }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(Conflict)
  })

  it('is refused after submitting, so that a late save brings no draft back', async () => {
    const { invitation, holder } = await anAsking(db)
    await startDraft(holder())
    await submitResponse(holder(), { answers: ANSWERS })
    await expect(saveDraft(holder(), { answers: {}, pageNumber: 0, basedOn: 1 })).rejects.toThrow(Conflict)
    expect(await db.draft.count({ where: { invitationId: invitation.id } })).toBe(0)
  })

  it('is refused when closed, and to anybody without the link', async () => {
    const { consultation, holder } = await anAsking(db)
    await startDraft(holder())
    const save = { answers: ANSWERS, pageNumber: 0, basedOn: 1 }
    await expect(saveDraft(aCtx(db, officer()), save)).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(saveDraft(holder(), save)).rejects.toThrow(NotAllowed)
  })

  it('leaves one audit row an hour, without answers', async () => {
    const { invitation, holder } = await anAsking(db)
    await startDraft(holder())
    const ctx = holder()
    for (const basedOn of [1, 2, 3]) await saveDraft(ctx, { answers: ANSWERS, pageNumber: 0, basedOn })
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 3_700_000) }
    await saveDraft(later, { answers: ANSWERS, pageNumber: 0, basedOn: 4 })
    const rows = await auditOf(db, 'draft.save', invitation.id)
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toContain('officers')
  })
})

describe('beginning a correction', () => {
  it('makes a draft of what was submitted, with an audit row', async () => {
    const { invitation, holder } = await anAsking(db)
    await submitResponse(holder(), { answers: ANSWERS })
    expect(await beginCorrection(holder())).toMatchObject({ answers: ANSWERS, revision: 1 })
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(await auditOf(db, 'response.begin-correction', response.id)).toHaveLength(1)
    const { submitted, draft } = await getInvitationToAnswer(holder())
    expect(submitted?.answers).toEqual(draft?.answers)
  })

  it('is refused before anything was submitted, after closing, and to others', async () => {
    const { consultation, holder } = await anAsking(db)
    await expect(beginCorrection(holder())).rejects.toThrow(Conflict)
    await submitResponse(holder(), { answers: ANSWERS })
    await expect(beginCorrection(aCtx(db, officer()))).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(beginCorrection(holder())).rejects.toThrow(NotAllowed)
  })
})
