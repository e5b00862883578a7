import { describe, expect, it } from 'vitest'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { REFERENCE_FORM } from '@/lib/responses/reference'
import { saveAnswers } from '@/lib/responses/save-answers'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse, submitResponseByToken } from '@/lib/responses/submit-response'
import { anonymous, officer } from '@/tests/support/actors'
import { aCtx, anInvitation } from '@/tests/support/builders'
import { holderOf } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf, talliesOf, toSave } from './world'

const { db } = await testDatabase()
const ANSWERS = { view: 'More officers on foot, please.' }

describe('submitting for the first time', () => {
  it('makes the response with its reference and first revision, counts it and says so in the audit', async () => {
    const { consultation, invitation, holder } = await anAsking(db)
    const { reference, revisionNumber, changed } = await submitResponse(holder(), { answers: ANSWERS })
    expect(reference).toMatch(REFERENCE_FORM)
    expect({ revisionNumber, changed }).toEqual({ revisionNumber: 1, changed: true })
    const response = await db.response.findUniqueOrThrow({
      where: { invitationId: invitation.id },
      include: { revisions: true, invitation: true },
    })
    expect(response).toMatchObject({
      ...{ reference, answers: ANSWERS, channel: 'online', bodyId: invitation.bodyId },
      versionId: consultation.questionnaire.id,
      submittedAt: holder().now,
    })
    expect(response.revisions).toMatchObject([{ number: 1, answers: ANSWERS }])
    expect(response.invitation.respondedAt).toEqual(holder().now)
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 1, responded: 1 })
    const [row] = await auditOf(db, 'response.submit', response.id)
    expect(row).toMatchObject({ actorKind: 'respondent', detail: { invitationId: invitation.id, reference } })
    expect(JSON.stringify(row!.detail)).not.toContain('officers')
  })

  it('takes the draft’s answers, leaves out what is no longer asked, and the draft goes', async () => {
    const { invitation, holder } = await anAsking(db)
    await startDraft(holder())
    const answers = { ...ANSWERS, more: 'yes', rest: 'Written, then' }
    const saved = await saveAnswers(holder(), toSave(answers))
    await saveAnswers(holder(), toSave({ more: 'no' }, saved.revision))
    await submitResponse(holder())
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(response.answers).toEqual({ ...ANSWERS, more: 'no' })
    expect(await db.draft.count({ where: { invitationId: invitation.id } })).toBe(0)
  })

  it('draws another reference where the first is taken', async () => {
    const first = await anAsking(db)
    const { reference } = await submitResponse(first.holder(), { answers: ANSWERS })
    const { invitation, holder } = await anAsking(db)
    // The database refuses the one that is taken; the trigger gives it to the first try only.
    await db.$executeRawUnsafe(`CREATE SEQUENCE tries`)
    await db.$executeRawUnsafe(`CREATE FUNCTION take() RETURNS trigger AS $$ BEGIN
      IF nextval('tries') = 1 THEN NEW.reference := '${reference}'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql`)
    await db.$executeRawUnsafe(
      `CREATE TRIGGER take BEFORE INSERT ON response FOR EACH ROW EXECUTE FUNCTION take()`,
    )
    try {
      await submitResponse(holder(), { answers: ANSWERS })
    } finally {
      await db.$executeRawUnsafe(`DROP TRIGGER take ON response`)
    }
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(response.reference).not.toBe(reference)
  })
})

describe('what is not accepted', () => {
  it.each([
    ['officers', officer()],
    ['strangers', anonymous],
  ])('%s cannot submit', async (_, actor) => {
    await expect(submitResponse(aCtx(db, actor), { answers: ANSWERS })).rejects.toThrow(NotAllowed)
  })

  it('wrong answers, each named, and nothing is written', async () => {
    const { invitation, holder } = await anAsking(db)
    const wrong = submitResponse(holder(), { answers: { more: 'perhaps', rest: 'x', bogus: 1 } })
    await expect(wrong).rejects.toThrow(InvalidInput)
    await expect(wrong).rejects.toMatchObject({
      fields: { more: expect.stringContaining('More to say?'), bogus: expect.any(String) },
    })
    expect(await db.response.count({ where: { invitationId: invitation.id } })).toBe(0)
  })

  it('nothing at all', async () => {
    const { holder } = await anAsking(db)
    await expect(submitResponse(holder())).rejects.toThrow(Conflict)
  })

  it('a draft that was changed since it was looked at', async () => {
    const { holder } = await anAsking(db)
    await startDraft(holder())
    await saveAnswers(holder(), toSave(ANSWERS))
    await expect(submitResponse(holder(), { basedOn: 1 })).rejects.toThrow(Conflict)
    expect(await submitResponse(holder(), { basedOn: 2 })).toMatchObject({ revisionNumber: 1 })
  })

  it.each(['approved', 'closed', 'analysing', 'reported', 'archived', 'withdrawn'])(
    'anything while the consultation is %s',
    async (status) => {
      const { consultation, holder } = await anAsking(db)
      await db.consultation.update({ where: { id: consultation.id }, data: { status } })
      await expect(submitResponse(holder(), { answers: ANSWERS })).rejects.toThrow(NotAllowed)
    },
  )

  it('anything after midnight in London, though the status still says open', async () => {
    const { holder } = await anAsking(db, { opensOn: '2026-06-01', closesOn: '2026-06-10' })
    const early = new Date('2026-05-31T22:59:59.999Z') // a moment before midnight, British Summer Time
    await expect(submitResponse(holder(early), { answers: ANSWERS })).rejects.toThrow(/not opened/)
    const late = new Date('2026-06-10T23:00:00Z')
    await expect(submitResponse(holder(late), { answers: ANSWERS })).rejects.toThrow(/has closed/)
    const last = new Date('2026-06-10T22:59:59.999Z')
    expect(await submitResponse(holder(last), { answers: ANSWERS })).toMatchObject({ revisionNumber: 1 })
    await expect(submitResponse(holder(late), { answers: { view: 'Changed' } })).rejects.toThrow(NotAllowed)
  })
})

describe('submitting again', () => {
  it('the same answers changes nothing', async () => {
    const { consultation, invitation, holder } = await anAsking(db)
    const both = { more: 'no', ...ANSWERS }
    const first = await submitResponse(holder(), { answers: both, copyTo: 'chair@example.org' })
    const later = new Date(holder().now.getTime() + 60_000)
    const again = await submitResponse(holder(later), {
      answers: { ...ANSWERS, more: 'no' },
      copyTo: 'chair@example.org',
    })
    expect(again).toEqual({ ...first, changed: false })
    const response = await db.response.findUniqueOrThrow({
      where: { invitationId: invitation.id },
      include: { revisions: true },
    })
    expect(response.revisions).toHaveLength(1)
    expect(response.revisedAt).toEqual(holder().now)
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 1, responded: 1 })
    expect(await db.mail.count({ where: { kind: 'response-copy', subjectId: invitation.id } })).toBe(1)
    expect(await auditOf(db, 'response.correct', response.id)).toEqual([])
  })

  it('pressing the button twice gives the same reference', async () => {
    const { holder } = await anAsking(db)
    await startDraft(holder())
    await saveAnswers(holder(), toSave(ANSWERS))
    const first = await submitResponse(holder(), { basedOn: 2 })
    expect(await submitResponse(holder(), { basedOn: 2 })).toEqual({ ...first, changed: false })
  })

  it('other answers are a correction: a new revision, the old one kept, counted once', async () => {
    const { consultation, invitation, holder } = await anAsking(db)
    const first = await submitResponse(holder(), { answers: ANSWERS })
    const later = new Date(holder().now.getTime() + 60_000)
    await beginCorrection(holder(later))
    const corrected = { view: 'Fewer, on second thoughts.' }
    await saveAnswers(holder(later), toSave(corrected))
    expect(await submitResponse(holder(later), { basedOn: 2 })).toEqual({
      reference: first.reference,
      revisionNumber: 2,
      changed: true,
    })
    const response = await db.response.findUniqueOrThrow({
      where: { invitationId: invitation.id },
      include: { revisions: { orderBy: { number: 'asc' } } },
    })
    expect(response).toMatchObject({ answers: corrected, revisionNumber: 2, revisedAt: later })
    expect(response.revisions.map(({ answers }) => answers)).toEqual([ANSWERS, corrected])
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 1, responded: 1 })
    const [row] = await auditOf(db, 'response.correct', response.id)
    expect(row!.detail).toMatchObject({ revisionNumber: 2, changed: ['view'] })
  })

  it('a correction that changes nothing makes no revision, and its draft goes', async () => {
    const { invitation, holder } = await anAsking(db)
    await submitResponse(holder(), { answers: ANSWERS })
    await beginCorrection(holder())
    expect(await submitResponse(holder())).toMatchObject({ revisionNumber: 1, changed: false })
    expect(await db.draft.count({ where: { invitationId: invitation.id } })).toBe(0)
  })

  it('keeps the version that was answered, whatever came after', async () => {
    const { consultation, invitation, holder } = await anAsking(db)
    await submitResponse(holder(), { answers: ANSWERS })
    await db.questionnaireVersion.create({
      data: { stageId: consultation.stage.id, number: 2, definition: {}, frozenAt: holder().now },
    })
    await submitResponse(holder(), { answers: { view: 'Changed' } })
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(response.versionId).toBe(consultation.questionnaire.id)
  })
})

describe('by the token of a link', () => {
  const withLink = async (revokedAt: Date | null = null) => {
    const { invitation, holder } = await anAsking(db)
    const token = newToken()
    const link = await db.invitationLink.create({
      data: { invitationId: invitation.id, tokenHash: hashToken(token), createdAt: holder().now, revokedAt },
    })
    return { invitation, token, link }
  }

  it('submits, in the name of the body', async () => {
    const { invitation, token, link } = await withLink()
    const { reference } = await submitResponseByToken(aCtx(db, anonymous), token, { answers: ANSWERS })
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(response.reference).toBe(reference)
    const [row] = await auditOf(db, 'response.submit', response.id)
    expect(row).toMatchObject({ actorId: link.id, actorName: invitation.body.name })
  })

  it('refuses tokens that are unknown or revoked', async () => {
    const { token } = await withLink(new Date('2026-06-01'))
    for (const wrong of [token, newToken(), ''])
      await expect(submitResponseByToken(aCtx(db, anonymous), wrong, { answers: ANSWERS })).rejects.toThrow(
        NotFound,
      )
  })
})

describe('a copy', () => {
  it('is sent to the address given, with the answers as people read them', async () => {
    const { invitation, holder } = await anAsking(db)
    const { reference } = await submitResponse(holder(), {
      answers: { ...ANSWERS, more: 'no' },
      copyTo: 'chair@example.org',
    })
    const mail = await db.mail.findFirstOrThrow({ where: { subjectId: invitation.id } })
    expect(mail.toAddress).toBe('chair@example.org')
    expect(mail.text).toContain(reference)
    expect(mail.text).toContain('What is your view?\nMore officers on foot, please.')
    expect(mail.text).not.toContain('What else?')
  })

  it('is refused for what is no address', async () => {
    const { holder } = await anAsking(db)
    await expect(submitResponse(holder(), { answers: ANSWERS, copyTo: 'chair' })).rejects.toThrow(/e-mail/)
  })
})

describe('many at once', () => {
  it('twenty submissions of one invitation make one response, one revision and one count', async () => {
    const { consultation, invitation, holder } = await anAsking(db)
    const all = await Promise.all(
      Array.from({ length: 20 }, () => submitResponse(holder(), { answers: ANSWERS })),
    )
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(1)
    expect(all.filter(({ changed }) => changed)).toHaveLength(1)
    const responses = await db.response.findMany({
      where: { invitationId: invitation.id },
      include: { revisions: true },
    })
    expect(responses.map(({ revisions }) => revisions.length)).toEqual([1])
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 1, responded: 1 })
  })

  it('different corrections at once are each kept, one after the other', async () => {
    const { invitation, holder } = await anAsking(db)
    await submitResponse(holder(), { answers: ANSWERS })
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => submitResponse(holder(), { answers: { view: `View ${i}` } })),
    )
    const { revisions, revisionNumber } = await db.response.findUniqueOrThrow({
      where: { invitationId: invitation.id },
      include: { revisions: { orderBy: { number: 'asc' } } },
    })
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(revisionNumber).toBe(9)
  })

  it('fifty different bodies are all counted', async () => {
    const { consultation } = await anAsking(db)
    const invitations = await Promise.all(Array.from({ length: 50 }, () => anInvitation(db, consultation)))
    await Promise.all(invitations.map((one) => submitResponse(aCtx(db, holderOf(one)), { answers: ANSWERS })))
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 50, responded: 50 })
    expect(await db.response.count({ where: { stageId: consultation.stage.id } })).toBe(50)
  })
})
