import { describe, expect, it } from 'vitest'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { askedLines } from '@/lib/responses/answer-lines'
import { chooseLanguage } from '@/lib/responses/choose-language'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { getSimplePage } from '@/lib/responses/get-simple-page'
import { languagesOf } from '@/lib/consultations/languages-of'
import { inLanguage, isPartlyIn } from '@/lib/responses/in-language'
import { saveAnswers } from '@/lib/responses/save-answers'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { anonymous } from '@/tests/support/actors'
import { aCtx, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf, toSave } from './world'

const { db } = await testDatabase()

const IN_TWO = {
  title: 'Safer streets',
  pages: [
    {
      name: 'one',
      title: { default: 'Your views', ar: 'آراؤكم' },
      elements: [
        {
          type: 'comment',
          name: 'view',
          isRequired: true,
          title: { default: 'What is your view?', ar: 'ما رأيكم؟', xx: 'unknown' },
        },
        {
          type: 'radiogroup',
          name: 'more',
          title: 'More to say?',
          choices: [{ value: 'yes', text: { default: 'Yes', ar: 'نعم' } }, 'no'],
        },
      ],
    },
  ],
}

async function aLink() {
  const asking = await anAsking(db, { definition: IN_TWO })
  const token = newToken()
  await db.invitationLink.create({
    data: { invitationId: asking.invitation.id, tokenHash: hashToken(token), createdAt: NOW },
  })
  return { ...asking, holder: () => respondentContext(token, aCtx(db, anonymous)) }
}

describe('the languages of a questionnaire', () => {
  it('are those it has texts in and that we know, English first', () => {
    expect(languagesOf(IN_TWO)).toEqual(['en', 'ar'])
    expect(languagesOf({ pages: [] })).toEqual(['en'])
  })

  it('falls back to English, and says that it does', () => {
    const arabic = inLanguage(IN_TWO, 'ar')
    expect(inLanguage(IN_TWO, 'ar')).toBe(arabic)
    expect(inLanguage(IN_TWO, 'en')).toBe(IN_TWO)
    expect(askedLines(arabic, { more: 'yes' })).toMatchObject([
      { question: 'ما رأيكم؟', pageTitle: 'آراؤكم' },
      { question: 'More to say?', lines: ['نعم'], isOnlyEnglish: true },
    ])
    expect(isPartlyIn(IN_TWO, 'ar')).toBe(true)
    expect(isPartlyIn(IN_TWO, 'en')).toBe(false)
  })
})

describe('choosing a language', () => {
  it('is kept with the link and the draft, carried into the response, and audited', async () => {
    const { invitation, holder } = await aLink()
    await chooseLanguage(await holder(), { locale: 'ar' })
    await startDraft(await holder())
    expect((await getInvitationToAnswer(await holder())).questionnaire).toMatchObject({
      ...{ locale: 'ar', languages: ['en', 'ar'], isPartly: true },
    })
    await saveAnswers(await holder(), toSave({ view: 'المزيد من الضوء' }))
    await submitResponse(await holder())
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(response).toMatchObject({ locale: 'ar', answers: { view: 'المزيد من الضوء' } })
    expect(await auditOf(db, 'link.choose-language', invitation.id)).toHaveLength(1)
  })

  it('changes what is asked on the simple form in the middle of answering, and no answer', async () => {
    const { holder } = await aLink()
    await startDraft(await holder())
    await saveAnswers(await holder(), toSave({ view: 'More light' }))
    await chooseLanguage(await holder(), { locale: 'ar' })
    const view = await getSimplePage(await holder(), 0)
    if (view.kind !== 'page') throw new Error(view.kind)
    expect(view.page.title).toBe('آراؤكم')
    expect(view.draft.answers).toEqual({ view: 'More light' })
    const asked = view.page.parts.flatMap((part) => (part.kind === 'question' ? [part.question] : []))
    expect(asked.map(({ isOnlyEnglish }) => isOnlyEnglish)).toEqual([false, true])
  })

  it('carries into letters: the copy of the answers, and what is said to whoever holds the link', async () => {
    const { holder, invitation } = await aLink()
    await chooseLanguage(await holder(), { locale: 'ar' })
    await db.invitationLink.updateMany({ where: { invitationId: invitation.id }, data: { locale: 'cy' } })
    await startDraft(await holder())
    await saveAnswers(await holder(), toSave({ view: 'Mwy o olau' }))
    await submitResponse(await holder(), { copyTo: 'copi@example.org' })
    const letter = await db.mail.findFirstOrThrow({ where: { toAddress: 'copi@example.org' } })
    expect(letter.subject).toMatch(/^Copi o’ch atebion: /)
    expect(letter.text).toContain('Dyma’r copi y gofynasoch amdano')
    expect(letter.text).toContain('Mwy o olau')
  })

  it('refuses one that the questionnaire is not there in', async () => {
    const { holder } = await aLink()
    await expect(chooseLanguage(await holder(), { locale: 'cy' })).rejects.toThrow(InvalidInput)
  })

  it('is refused to strangers and after closing', async () => {
    const { holder, consultation } = await aLink()
    await expect(chooseLanguage(aCtx(db, anonymous), { locale: 'ar' })).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(chooseLanguage(await holder(), { locale: 'ar' })).rejects.toThrow(NotAllowed)
  })
})
