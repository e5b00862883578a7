import { describe, expect, it } from 'vitest'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Ctx } from '@/lib/core/ctx'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { inviteColleague } from '@/lib/invitations/invite-colleague'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { askChair } from '@/lib/responses/ask-chair'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { getPeople } from '@/lib/responses/get-people'
import { getSignOff } from '@/lib/responses/get-sign-off'
import { handOverSection } from '@/lib/responses/hand-over-section'
import { markSectionDone } from '@/lib/responses/mark-section-done'
import { saveAnswers } from '@/lib/responses/save-answers'
import { sendBack } from '@/lib/responses/send-back'
import { signOff } from '@/lib/responses/sign-off'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { takeBackSection } from '@/lib/responses/take-back-section'
import { anonymous, memberOf, officer } from '@/tests/support/actors'
import { aConsultation, aCtx, anInvitation, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf } from './world'

const { db } = await testDatabase()

const TWO_PAGES = {
  pages: [
    { name: 'streets', title: 'Streets', elements: [{ type: 'comment', name: 'view', title: 'Your view?' }] },
    { name: 'parks', title: 'Parks', elements: [{ type: 'comment', name: 'parks', title: 'And parks?' }] },
  ],
}

const openedBy = (url: string): Promise<Ctx> =>
  respondentContext(url.split('/').at(-1) ?? '', aCtx(db, anonymous, NOW))

/** A holder, who is no chair; a colleague and a chair whom they invited; a draft; and the body's own rule. */
async function aTeam(rule: 'chair' | 'nobody' = 'chair', status = 'open') {
  const consultation = await aConsultation(db, { status: 'open', definition: TWO_PAGES })
  const invitation = await anInvitation(db, consultation)
  await db.body.update({
    where: { id: invitation.bodyId },
    data: { signOff: rule, contacts: { updateMany: { where: {}, data: { function: 'co-ordinator' } } } },
  })
  const token = newToken()
  await db.invitationLink.create({
    data: {
      ...{ invitationId: invitation.id, tokenHash: hashToken(token), createdAt: NOW },
      contactId: invitation.body.contacts[0]!.id,
    },
  })
  const holder = await openedBy(token)
  const asha = await inviteColleague(holder, { name: 'Asha', email: 'asha@example.org', role: 'colleague' })
  const ben = await inviteColleague(holder, { name: 'Ben', email: 'ben@example.org', role: 'chair' })
  await startDraft(holder)
  if (status !== 'open') await db.consultation.update({ where: { id: consultation.id }, data: { status } })
  return {
    ...{ consultation, invitation, holder, asha, ben },
    colleague: await openedBy(asha.url),
    chair: await openedBy(ben.url),
  }
}

const write = (ctx: Ctx, key: string, value: string) =>
  saveAnswers(ctx, { changes: [{ key, value, basedOn: 0 }], pageNumber: 0 })
const letters = (kind: string, invitationId: string) =>
  db.mail.findMany({ where: { kind, subjectId: invitationId } })
const revisionOf = async (ctx: Ctx) => (await getInvitationToAnswer(ctx)).draft?.revision ?? 0
const linkIn = (text: string | null) => /http\S+\/respond\/[^\s/?]+/.exec(text ?? '')?.[0] ?? ''

describe('handing a part over', () => {
  it('asks a colleague by a letter that leads to it, by a further key of theirs, with an audit row', async () => {
    const { invitation, holder, asha } = await aTeam()
    await handOverSection(holder, { page: 'parks', linkId: asha.linkId, note: 'You know them.' })
    const [letter] = await letters('section', invitation.id)
    expect(letter).toMatchObject({ toAddress: 'asha@example.org' })
    for (const words of ['Chris Contact asks you', 'Parks', 'You know them.', '/part?page=parks'])
      expect(letter?.text).toContain(words)
    const byLetter = await openedBy(linkIn(letter?.text ?? ''))
    const { sections, people } = await getPeople(byLetter)
    expect(sections).toMatchObject([
      { page: 'streets', handover: null },
      { page: 'parks', handover: { name: 'Asha', isYours: true, byName: 'Chris Contact', doneAt: null } },
    ])
    expect(Object.fromEntries(people.map(({ name, isYou }) => [name, isYou]))).toEqual({
      ...{ 'Chris Contact': false, Asha: true, Ben: false },
    })
    expect(await auditOf(db, 'section.hand-over', invitation.id)).toHaveLength(1)
  })

  it('locks nobody out, and shows who wrote what', async () => {
    const { holder, asha, colleague } = await aTeam()
    await handOverSection(holder, { page: 'parks', linkId: asha.linkId })
    await write(colleague, 'view', 'Slower traffic.')
    await write(holder, 'parks', 'More benches.')
    const { people } = await getPeople(holder)
    expect(Object.fromEntries(people.map(({ name, wrote }) => [name, wrote.questions]))).toEqual({
      'Chris Contact': ['And parks?'],
      Asha: ['Your view?'],
      Ben: [],
    })
  })

  it('is refused to colleagues and others, for parts and people that are not there, and after closing', async () => {
    const { holder, colleague, asha, ben, invitation } = await aTeam()
    const parks = { page: 'parks', linkId: ben.linkId }
    await expect(handOverSection(colleague, parks)).rejects.toThrow(/Ask them to/)
    for (const actor of [officer(), memberOf(invitation.body)])
      await expect(handOverSection(aCtx(db, actor), parks)).rejects.toThrow(NotAllowed)
    const noPart = handOverSection(holder, { page: 'nowhere', linkId: asha.linkId })
    await expect(noPart).rejects.toThrow(InvalidInput)
    const other = await aTeam()
    const stranger = handOverSection(holder, { page: 'parks', linkId: other.asha.linkId })
    await expect(stranger).rejects.toThrow(NotFound)
    const closed = await aTeam('chair', 'closed')
    const late = handOverSection(closed.holder, { page: 'parks', linkId: closed.asha.linkId })
    await expect(late).rejects.toThrow(NotAllowed)
  })

  it('is taken back by who parts the work, once', async () => {
    const { holder, colleague, asha, invitation } = await aTeam()
    await handOverSection(holder, { page: 'parks', linkId: asha.linkId })
    await expect(takeBackSection(colleague, { page: 'parks' })).rejects.toThrow(NotAllowed)
    await takeBackSection(holder, { page: 'parks' })
    await expect(takeBackSection(holder, { page: 'parks' })).rejects.toThrow(Conflict)
    expect(await auditOf(db, 'section.take-back', invitation.id)).toHaveLength(1)
  })

  it('is done when who was asked, or who asked, says so', async () => {
    const { holder, colleague, asha, ben, invitation } = await aTeam()
    await expect(markSectionDone(colleague, { page: 'parks' })).rejects.toThrow(NotFound)
    await handOverSection(holder, { page: 'parks', linkId: asha.linkId })
    await markSectionDone(colleague, { page: 'parks' })
    await expect(markSectionDone(colleague, { page: 'parks' })).rejects.toThrow(Conflict)
    expect(await auditOf(db, 'section.done', invitation.id)).toHaveLength(1)
    await handOverSection(holder, { page: 'streets', linkId: ben.linkId })
    await expect(markSectionDone(colleague, { page: 'streets' })).rejects.toThrow(NotAllowed)
    await markSectionDone(holder, { page: 'streets' })
  })
})

describe('signing off', () => {
  it('by the chair lets the answers be submitted, and their name is kept with them', async () => {
    const { holder, chair, invitation } = await aTeam()
    await write(holder, 'view', 'Slower traffic.')
    await expect(submitResponse(holder)).rejects.toThrow(/chair/i)
    await signOff(chair, { basedOn: await revisionOf(chair) })
    expect((await getSignOff(holder)).signedOff).toMatchObject({ name: 'Ben' })
    expect(await auditOf(db, 'draft.sign-off', invitation.id)).toHaveLength(1)
    await submitResponse(holder)
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(response.signedOffName).toBe('Ben')
  })

  it('is undone by any change, and refused for answers that were changed since they were read', async () => {
    const { holder, chair } = await aTeam()
    const read = await revisionOf(chair)
    await write(holder, 'view', 'Slower traffic.')
    await expect(signOff(chair, { basedOn: read })).rejects.toThrow(Conflict)
    await signOff(chair, { basedOn: await revisionOf(chair) })
    await write(holder, 'parks', 'Benches.')
    expect((await getSignOff(holder)).signedOff).toBeNull()
    await expect(submitResponse(holder)).rejects.toThrow(/chair/i)
  })

  it('is for the chair alone: by a chair’s link, or a contact who is the chair', async () => {
    const { holder, colleague, invitation } = await aTeam()
    const basedOn = await revisionOf(holder)
    for (const ctx of [holder, colleague, aCtx(db, officer()), aCtx(db, memberOf(invitation.body))])
      await expect(signOff(ctx, { basedOn })).rejects.toThrow(NotAllowed)
    await db.contact.updateMany({ where: { bodyId: invitation.bodyId }, data: { function: 'chair' } })
    await signOff(holder, { basedOn })
  })

  it('is refused after closing, and once submitted', async () => {
    const closed = await aTeam('chair', 'closed')
    await expect(signOff(closed.chair, { basedOn: 1 })).rejects.toThrow(NotAllowed)
    const { holder, chair } = await aTeam('nobody')
    await write(holder, 'view', 'Slower traffic.')
    await submitResponse(holder)
    await expect(signOff(chair, { basedOn: 2 })).rejects.toThrow(Conflict)
  })
})

describe('asking the chair', () => {
  it('writes to the chair who was invited, with a link to read and sign off', async () => {
    const { holder, invitation } = await aTeam()
    await askChair(holder, { note: 'By Friday, please.' })
    const [letter] = await letters('sign-off', invitation.id)
    expect(letter).toMatchObject({ toAddress: 'ben@example.org' })
    expect(letter?.text).toContain('/sign-off')
    const byLetter = await openedBy(linkIn(letter?.text ?? ''))
    await signOff(byLetter, { basedOn: await revisionOf(byLetter) })
    await expect(askChair(holder)).rejects.toThrow(Conflict)
    expect(await auditOf(db, 'draft.ask-chair', invitation.id)).toHaveLength(1)
  })

  it('writes to the chair of the record where none was invited, and says where there is none', async () => {
    const { holder, invitation, ben } = await aTeam()
    await db.invitationLink.update({ where: { id: ben.linkId }, data: { revokedAt: NOW } })
    await expect(askChair(holder)).rejects.toThrow(/no e-mail address of your chair/)
    await db.contact.create({
      data: {
        ...{ bodyId: invitation.bodyId, name: 'Cleo Chair', email: 'cleo@example.org', function: 'chair' },
        keepUntil: new Date('2030-01-01'),
      },
    })
    expect(await askChair(holder)).toEqual({ name: 'Cleo Chair', email: 'cleo@example.org' })
    await askChair(holder)
    const { people } = await getPeople(holder)
    expect(people.filter(({ name }) => name === 'Cleo Chair')).toHaveLength(1)
  })

  it('is refused to colleagues and after closing', async () => {
    const { colleague } = await aTeam()
    await expect(askChair(colleague)).rejects.toThrow(NotAllowed)
    const closed = await aTeam('chair', 'closed')
    await expect(askChair(closed.holder)).rejects.toThrow(NotAllowed)
  })
})

describe('sending back', () => {
  it('leaves the chair’s note for everybody, writes to the holder and takes a sign-off back', async () => {
    const { holder, chair, invitation } = await aTeam()
    await signOff(chair, { basedOn: await revisionOf(chair) })
    await sendBack(chair, { note: 'Say more of the parks.' })
    expect(await getSignOff(holder)).toMatchObject({
      ...{ signedOff: null, asked: null },
      sentBack: { by: 'Ben', note: 'Say more of the parks.' },
    })
    const [letter] = await letters('sent-back', invitation.id)
    expect(letter?.text).toContain('Say more of the parks.')
    expect(await auditOf(db, 'draft.send-back', invitation.id)).toHaveLength(1)
    await signOff(chair, { basedOn: await revisionOf(chair) })
    expect((await getSignOff(holder)).sentBack).toBeNull()
  })

  it('is for the chair alone, while answers are taken and there are some', async () => {
    const { holder, colleague } = await aTeam()
    for (const ctx of [holder, colleague])
      await expect(sendBack(ctx, { note: 'No.' })).rejects.toThrow(NotAllowed)
    const closed = await aTeam('chair', 'closed')
    await expect(sendBack(closed.chair, { note: 'No.' })).rejects.toThrow(NotAllowed)
    const sent = await aTeam('nobody')
    await submitResponse(sent.holder)
    await expect(sendBack(sent.chair, { note: 'No.' })).rejects.toThrow(Conflict)
  })
})
