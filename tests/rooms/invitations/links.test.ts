import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { findLink } from '@/lib/invitations/find-link'
import { getInvitation } from '@/lib/invitations/get-invitation'
import { issueLink } from '@/lib/invitations/issue-link'
import { resendInvitation } from '@/lib/invitations/resend-invitation'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { revokeLink } from '@/lib/invitations/revoke-link'
import { anonymous, holderOf, linkOfficerOf, memberOf, officer, researcher } from '../../support/actors'
import { aBody, aConsultation, aCtx, anInvitation, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()

async function anAsked(status = 'open') {
  const consultation = await aConsultation(db, { status })
  return { consultation, invitation: await anInvitation(db, consultation) }
}
const tokenOf = (url: string) => url.split('/').at(-1) ?? ''
const auditOf = (subjectId: string, action: string) =>
  db.auditEvent.findMany({ where: { subjectId, action } })

describe('a link', () => {
  it('is made by an officer, leads to its invitation, and is kept only as a hash', async () => {
    const { consultation, invitation } = await anAsked()
    const { url, linkId } = await issueLink(aCtx(db, officer()), {
      invitationId: invitation.id,
      label: 'For the chair',
    })
    expect(await findLink({ db }, tokenOf(url))).toMatchObject({
      ...{ state: 'usable', linkId, invitationId: invitation.id, bodyName: invitation.body.name },
      consultation: { slug: consultation.slug, status: 'open' },
    })
    const link = await db.invitationLink.findUniqueOrThrow({ where: { id: linkId } })
    expect(JSON.stringify(link)).not.toContain(tokenOf(url))
    const audit = await auditOf(consultation.id, 'invitation.issue-link')
    expect(audit).toHaveLength(1)
    expect(JSON.stringify(audit[0]?.detail)).not.toContain(tokenOf(url))
  })

  it('is made by a member for their own body and for no other', async () => {
    const { invitation } = await anAsked()
    const stranger = await aBody(db)
    const { url } = await issueLink(aCtx(db, memberOf(invitation.body)), { invitationId: invitation.id })
    expect(await findLink({ db }, tokenOf(url))).toMatchObject({ state: 'usable' })
    const other = aCtx(db, memberOf(stranger))
    await expect(issueLink(other, { invitationId: invitation.id })).rejects.toThrow(NotFound)
  })

  it('is refused to those who only read, to holders of links, and once the consultation has closed', async () => {
    const { invitation } = await anAsked()
    for (const actor of [researcher(), linkOfficerOf(invitation.body.boroughCode!), holderOf(invitation)])
      await expect(issueLink(aCtx(db, actor), { invitationId: invitation.id })).rejects.toThrow(NotAllowed)
    const closed = await anAsked('closed')
    const late = issueLink(aCtx(db, officer()), { invitationId: closed.invitation.id })
    await expect(late).rejects.toThrow(/while the consultation is open/)
  })

  it('gives its holder the one invitation, and nobody anything who made it up', async () => {
    const { invitation } = await anAsked()
    const { url, linkId } = await issueLink(aCtx(db, officer()), { invitationId: invitation.id })
    const { actor } = await respondentContext(tokenOf(url), aCtx(db, anonymous))
    expect(actor).toEqual({
      kind: 'respondent',
      invitationId: invitation.id,
      linkId,
      name: invitation.body.name,
      person: '',
      role: 'holder',
      locale: undefined,
    })
    await expect(respondentContext('made-up', aCtx(db, anonymous))).rejects.toThrow(NotFound)
    expect(await findLink({ db }, 'made-up')).toEqual({ state: 'unknown' })
  })
})

describe('revoking a link', () => {
  it('shuts that one and leaves the others open', async () => {
    const { consultation, invitation } = await anAsked()
    const first = await issueLink(aCtx(db, officer()), { invitationId: invitation.id })
    const second = await issueLink(aCtx(db, officer()), { invitationId: invitation.id })
    await revokeLink(aCtx(db, officer()), { linkId: first.linkId })
    expect(await findLink({ db }, tokenOf(first.url))).toMatchObject({ state: 'revoked' })
    expect(await findLink({ db }, tokenOf(second.url))).toMatchObject({ state: 'usable' })
    await expect(respondentContext(tokenOf(first.url), aCtx(db, anonymous))).rejects.toThrow(NotFound)
    expect(await auditOf(consultation.id, 'link.revoke')).toMatchObject([
      { detail: { linkId: first.linkId } },
    ])
  })

  it('is for officers, in their scope, and happens once', async () => {
    const { invitation } = await anAsked()
    const { linkId } = await issueLink(aCtx(db, officer()), { invitationId: invitation.id })
    await expect(revokeLink(aCtx(db, memberOf(invitation.body)), { linkId })).rejects.toThrow(NotAllowed)
    await expect(revokeLink(aCtx(db, linkOfficerOf(HACKNEY)), { linkId })).rejects.toThrow(NotFound)
    await revokeLink(aCtx(db, officer()), { linkId })
    await expect(revokeLink(aCtx(db, officer()), { linkId })).rejects.toThrow(Conflict)
  })
})

describe('sending an invitation again', () => {
  it('writes a second letter with a new link, and the first link stays', async () => {
    const { consultation, invitation } = await anAsked()
    const first = await issueLink(aCtx(db, officer()), { invitationId: invitation.id })
    const to = await resendInvitation(aCtx(db, officer()), { invitationId: invitation.id })
    await resendInvitation(aCtx(db, officer()), { invitationId: invitation.id })
    expect(to.email).toBe(invitation.body.contacts[0]?.email)
    const letters = await db.mail.findMany({ where: { subjectId: invitation.id } })
    expect(letters).toHaveLength(2)
    for (const { text } of letters) {
      const token = text?.match(/\/respond\/([\w-]+)/)?.[1] ?? ''
      expect(await findLink({ db }, token)).toMatchObject({ state: 'usable', invitationId: invitation.id })
    }
    expect(await findLink({ db }, tokenOf(first.url))).toMatchObject({ state: 'usable' })
    expect(await auditOf(consultation.id, 'invitation.resend')).toHaveLength(2)
  })

  it('speaks the language that was chosen, and names those that can be', async () => {
    const title = { default: 'Your view', cy: 'Eich barn', ar: 'رأيك' }
    const definition = { elements: [{ type: 'comment', name: 'view', title }] }
    const consultation = await aConsultation(db, { status: 'open', definition })
    const { id: invitationId } = await anInvitation(db, consultation)
    const textOfNext = async () => {
      await resendInvitation(aCtx(db, officer()), { invitationId })
      const letters = await db.mail.findMany({ where: { subjectId: invitationId } })
      return letters.map(({ text }) => text)
    }
    const [first] = await textOfNext()
    expect(first).toContain('You can answer in these languages: English, العربية, Cymraeg.')
    await db.invitationLink.updateMany({ where: { invitationId }, data: { locale: 'cy' } })
    const [second] = (await textOfNext()).filter((text) => text !== first)
    expect(second).toContain('Gallwch ateb yn yr ieithoedd hyn: English, العربية, Cymraeg.')
    expect(second).not.toMatch(/Dear|Follow this link|asking/)
  })

  it('says when nobody can be written to, and writes nothing', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const body = await aBody(db, { email: null })
    const { id } = await anInvitation(db, consultation, { bodyId: body.id })
    const again = resendInvitation(aCtx(db, officer()), { invitationId: id })
    await expect(again).rejects.toThrow(/no contact with an e-mail address/)
    expect(await db.invitationLink.count({ where: { invitationId: id } })).toBe(0)
  })

  it('is refused to researchers and after closing', async () => {
    const { invitation } = await anAsked()
    const by = aCtx(db, researcher())
    await expect(resendInvitation(by, { invitationId: invitation.id })).rejects.toThrow(NotAllowed)
    const closed = await anAsked('closed')
    const late = resendInvitation(aCtx(db, officer()), { invitationId: closed.invitation.id })
    await expect(late).rejects.toThrow(NotAllowed)
  })
})

describe('one invitation', () => {
  it('shows its links and what may be done', async () => {
    const { invitation } = await anAsked()
    const { linkId } = await issueLink(aCtx(db, officer()), { invitationId: invitation.id })
    const view = await getInvitation(aCtx(db, officer()), { id: invitation.id })
    expect(view).toMatchObject({ state: 'invited', links: [{ id: linkId, revokedAt: null }] })
    expect(view.allowedActions).toEqual(['resend', 'issue-link', 'revoke-link'])
    const seen = await getInvitation(aCtx(db, linkOfficerOf(invitation.body.boroughCode!)), {
      id: invitation.id,
    })
    expect(seen.allowedActions).toEqual([])
    const elsewhere = getInvitation(aCtx(db, linkOfficerOf(HACKNEY)), { id: invitation.id })
    await expect(elsewhere).rejects.toThrow(NotFound)
  })
})
