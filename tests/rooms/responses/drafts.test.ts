import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { saveAnswers } from '@/lib/responses/save-answers'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { holderOf, memberOf, officer } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf, nobody, talliesOf, toSave } from './world'

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

  it('numbers its saves above all that came before, so that an old page is not taken for a new one', async () => {
    const { holder } = await anAsking(db)
    await startDraft(holder())
    const old = await saveAnswers(holder(), toSave(ANSWERS))
    await submitResponse(holder())
    const { revision, marks } = await beginCorrection(holder())
    // How a response keeps its draft's marks is for the verb of submission; either way the numbers go on rising.
    const known = Math.max(0, ...Object.values(marks).map((mark) => mark.revision))
    expect(revision).toBeGreaterThan(known)
    const second = await saveAnswers(holder(), toSave({ view: 'Corrected.' }, marks.view?.revision ?? 0))
    expect(second.clashes).toEqual([])
    if (marks.view) expect(second.marks.view!.revision).toBeGreaterThan(old.revision)
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
