import { describe, expect, it } from 'vitest'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Ctx } from '@/lib/core/ctx'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { dateColumn } from '@/lib/core/london-time'
import { findLink } from '@/lib/invitations/find-link'
import { inviteColleague } from '@/lib/invitations/invite-colleague'
import { listPeople } from '@/lib/invitations/list-people'
import { passOnInvitation } from '@/lib/invitations/pass-on-invitation'
import { MOST_INVITED_AN_HOUR, MOST_PEOPLE } from '@/lib/invitations/people-limits'
import { removeColleaguesAddresses } from '@/lib/invitations/remove-colleagues-addresses'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { revokeLink } from '@/lib/invitations/revoke-link'
import { takeBackLink } from '@/lib/invitations/take-back-link'
import { anonymous, memberOf, officer, system } from '../../support/actors'
import { aConsultation, aCtx, anInvitation, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const ASHA = { name: 'Asha Patel', email: 'asha@example.org', role: 'colleague' } as const

async function aHeld(status = 'open') {
  const consultation = await aConsultation(db, { status })
  const invitation = await anInvitation(db, consultation)
  const token = newToken()
  await db.invitationLink.create({
    data: {
      ...{ invitationId: invitation.id, tokenHash: hashToken(token), createdAt: addHours(NOW, -1) },
      contactId: invitation.body.contacts[0]!.id,
    },
  })
  return { consultation, invitation, token, holder: await openedBy(token) }
}

const openedBy = (token: string, now = NOW): Promise<Ctx> =>
  respondentContext(token, aCtx(db, anonymous, now))
const addHours = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000)
const tokenOf = (url: string) => url.split('/').at(-1) ?? ''
const auditOf = (action: string, subjectId: string) =>
  db.auditEvent.findMany({ where: { action, subjectId } })

describe('inviting a colleague', () => {
  it('makes a link with their name on it, writes a letter that says who asks, and an audit row', async () => {
    const { invitation, holder, consultation } = await aHeld()
    const { url, linkId } = await inviteColleague(holder, { ...ASHA, note: 'You know the parks.' })
    expect(await findLink({ db }, tokenOf(url))).toMatchObject({
      ...{
        state: 'usable',
        linkId,
        invitationId: invitation.id,
        role: 'colleague',
        personName: 'Asha Patel',
      },
    })
    const letter = await db.mail.findFirstOrThrow({ where: { dedupeKey: `colleague:${linkId}` } })
    expect(letter).toMatchObject({ toAddress: 'asha@example.org', toName: 'Asha Patel' })
    for (const words of [
      'Chris Contact',
      invitation.body.name,
      consultation.title,
      url,
      'You know the parks.',
    ])
      expect(letter.text).toContain(words)
    const [row] = await auditOf('link.invite', invitation.id)
    expect(row?.detail).toMatchObject({ linkId, role: 'colleague', byLetter: true })
    expect(JSON.stringify(row?.detail)).not.toContain(tokenOf(url))
  })

  it('needs no e-mail address: the link is handed over, and no letter is written', async () => {
    const { holder, invitation } = await aHeld()
    const { url } = await inviteColleague(holder, { name: 'Ben Okri', email: '', role: 'chair' })
    expect(await findLink({ db }, tokenOf(url))).toMatchObject({ role: 'chair', personName: 'Ben Okri' })
    expect(await db.mail.count({ where: { subjectId: invitation.id } })).toBe(0)
  })

  it('is not for colleagues, nor for anybody without a link, nor after closing', async () => {
    const { holder, invitation } = await aHeld()
    const { url } = await inviteColleague(holder, ASHA)
    await expect(inviteColleague(await openedBy(tokenOf(url)), ASHA)).rejects.toThrow(/Ask them to/)
    for (const actor of [officer(), memberOf(invitation.body)])
      await expect(inviteColleague(aCtx(db, actor), ASHA)).rejects.toThrow(NotAllowed)
    const closed = await aHeld('closed')
    await expect(inviteColleague(closed.holder, ASHA)).rejects.toThrow(/while answers are taken/)
  })

  it('stops at so many people, and at so many within the hour', async () => {
    const { holder, token } = await aHeld()
    for (let i = 0; i < MOST_INVITED_AN_HOUR; i++)
      await inviteColleague(holder, { name: `Person ${i}`, email: '', role: 'colleague' })
    await expect(inviteColleague(holder, ASHA)).rejects.toThrow(/in an hour/)
    const later = await openedBy(token, new Date(NOW.getTime() + 3_700_000))
    for (let i = MOST_INVITED_AN_HOUR; i < MOST_PEOPLE; i++)
      await inviteColleague(later, { name: `Person ${i}`, email: '', role: 'colleague' })
    const evenLater = await openedBy(token, new Date(NOW.getTime() + 2 * 3_700_000))
    await expect(inviteColleague(evenLater, ASHA)).rejects.toThrow(/At most 30 people/)
  })
})

describe('the people of an invitation', () => {
  it('are seen by all of them, with who invited whom; addresses only by those who may invite', async () => {
    const { holder } = await aHeld()
    const { url } = await inviteColleague(holder, ASHA)
    const asHolder = await listPeople(holder)
    expect(asHolder.people).toMatchObject([
      { name: 'Chris Contact', role: 'holder', isYou: true, canTakeBack: false },
      {
        name: 'Asha Patel',
        role: 'colleague',
        invitedBy: 'Chris Contact',
        email: ASHA.email,
        canTakeBack: true,
      },
    ])
    const asColleague = await listPeople(await openedBy(tokenOf(url)))
    expect(asColleague).toMatchObject({ canInvite: false, canPassOn: false })
    expect(asColleague.people).toMatchObject([
      { isYou: false },
      { isYou: true, email: null, canTakeBack: false },
    ])
  })
})

describe('taking a link back', () => {
  it('shuts it, frees the parts that were handed over by it, and says so in the audit', async () => {
    const { holder, invitation } = await aHeld()
    const { url, linkId } = await inviteColleague(holder, ASHA)
    const part = { invitationId: invitation.id, page: 'page1', linkId, byName: 'Chris', at: NOW }
    await db.sectionHandover.create({ data: part })
    await takeBackLink(holder, { linkId })
    expect(await findLink({ db }, tokenOf(url))).toMatchObject({ state: 'revoked' })
    expect(await db.sectionHandover.count({ where: { invitationId: invitation.id } })).toBe(0)
    expect(await auditOf('link.take-back', invitation.id)).toHaveLength(1)
    await expect(takeBackLink(holder, { linkId })).rejects.toThrow(Conflict)
  })

  it('is for those who may invite, for their own invitation, and never for links that we sent', async () => {
    const { holder, invitation } = await aHeld()
    const asha = await inviteColleague(holder, ASHA)
    const ben = await inviteColleague(holder, { name: 'Ben', email: '', role: 'colleague' })
    const asAsha = await openedBy(tokenOf(asha.url))
    await expect(takeBackLink(asAsha, { linkId: ben.linkId })).rejects.toThrow(NotAllowed)
    const first = await db.invitationLink.findFirstOrThrow({
      where: { invitationId: invitation.id, role: 'holder' },
    })
    await expect(takeBackLink(holder, { linkId: first.id })).rejects.toThrow(NotAllowed)
    const stranger = await aHeld()
    await expect(takeBackLink(stranger.holder, { linkId: ben.linkId })).rejects.toThrow(NotFound)
  })

  it('takes further keys of the same person with it, also when staff do it', async () => {
    const { holder, invitation } = await aHeld()
    const { linkId } = await inviteColleague(holder, ASHA)
    const token = newToken()
    await db.invitationLink.create({
      data: {
        ...{ invitationId: invitation.id, tokenHash: hashToken(token), createdAt: NOW },
        ...{ role: 'colleague', furtherOfId: linkId },
      },
    })
    await revokeLink(aCtx(db, officer()), { linkId })
    expect(await findLink({ db }, token)).toMatchObject({ state: 'revoked' })
  })
})

describe('passing an invitation on', () => {
  const TO = { name: 'Dana New', email: 'dana@example.org' }

  it('writes to the new holder with a link, shuts the old one, and leaves an audit row', async () => {
    const { holder, invitation, token } = await aHeld()
    await passOnInvitation(holder, { ...TO, keepsOwn: false })
    const letter = await db.mail.findFirstOrThrow({ where: { subjectId: invitation.id, kind: 'passed-on' } })
    const url = /http\S+\/respond\/\S+/.exec(letter.text ?? '')?.[0] ?? ''
    expect(letter.text).toContain('Chris Contact passed this invitation on to you')
    expect(await findLink({ db }, tokenOf(url))).toMatchObject({ role: 'holder', personName: 'Dana New' })
    expect(await findLink({ db }, token)).toMatchObject({ state: 'revoked' })
    expect(await auditOf('invitation.pass-on', invitation.id)).toHaveLength(1)
  })

  it('speaks the language of whoever passes it on', async () => {
    const { token, invitation } = await aHeld()
    await db.invitationLink.updateMany({ where: { tokenHash: hashToken(token) }, data: { locale: 'cy' } })
    await passOnInvitation(await openedBy(token), { ...TO, keepsOwn: true })
    const letter = await db.mail.findFirstOrThrow({ where: { subjectId: invitation.id, kind: 'passed-on' } })
    expect(letter.subject).toContain('Trosglwyddwyd i chi')
    expect(letter.text).toContain('Mae Chris Contact wedi trosglwyddo’r gwahoddiad hwn i chi')
    expect(letter.text).not.toMatch(/\b(Dear|Follow this link|If you have questions)\b/)
    const url = /http\S+\/respond\/\S+/.exec(letter.text ?? '')?.[0] ?? ''
    expect(await findLink({ db }, tokenOf(url))).toMatchObject({ locale: 'cy' })
  })

  it('keeps the old link where its holder wants to', async () => {
    const { holder, token } = await aHeld()
    await passOnInvitation(holder, { ...TO, keepsOwn: true })
    expect(await findLink({ db }, token)).toMatchObject({ state: 'usable' })
  })

  it('is refused to colleagues and after closing', async () => {
    const { holder } = await aHeld()
    const asha = await inviteColleague(holder, ASHA)
    const asAsha = await openedBy(tokenOf(asha.url))
    await expect(passOnInvitation(asAsha, { ...TO, keepsOwn: true })).rejects.toThrow(NotAllowed)
    const closed = await aHeld('closed')
    await expect(passOnInvitation(closed.holder, { ...TO, keepsOwn: true })).rejects.toThrow(NotAllowed)
  })
})

describe('addresses of colleagues', () => {
  it('are removed after their date, by the nightly job alone; names stay', async () => {
    const { holder } = await aHeld()
    const { linkId } = await inviteColleague(holder, ASHA)
    await expect(removeColleaguesAddresses(holder)).rejects.toThrow(NotAllowed)
    await removeColleaguesAddresses(aCtx(db, system))
    const link = await db.invitationLink.findUniqueOrThrow({ where: { id: linkId } })
    expect(link.email).toBe(ASHA.email)
    await db.invitationLink.update({ where: { id: linkId }, data: { keepUntil: dateColumn('2026-06-09') } })
    expect(await removeColleaguesAddresses(aCtx(db, system))).toBeGreaterThan(0)
    expect(await db.invitationLink.findUniqueOrThrow({ where: { id: linkId } })).toMatchObject({
      ...{ email: null, label: 'Asha Patel' },
    })
    expect((await auditOf('link.expire', 'colleagues')).length).toBeGreaterThan(0)
  })
})
