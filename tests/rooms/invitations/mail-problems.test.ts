import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed } from '@/lib/core/errors'
import { listMailProblems } from '@/lib/invitations/list-mail-problems'
import { resendInvitation } from '@/lib/invitations/resend-invitation'
import { markBounced } from '@/lib/mail/mark-bounced'
import { officer, researcher } from '@/tests/support/actors'
import { aCtx, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { aLaunchTo } from './asked-again'

const { db } = await testDatabase()
const boroughs = (await db.borough.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code)

async function aBouncedLetter() {
  const launched = await aLaunchTo(db, boroughs.pop()!, 2)
  const invitation = launched.invitations[0]!
  const mail = await db.mail.findFirstOrThrow({ where: { subjectId: invitation.id } })
  await db.mail.update({ where: { id: mail.id }, data: { status: 'sent' } })
  await markBounced(aCtx(db, officer()), { mailId: mail.id, reason: 'User unknown' })
  return { ...launched, invitation, mail }
}

describe('mail that did not arrive', () => {
  it('is listed with its body until a later letter is on its way', async () => {
    const { consultation, invitation, mail } = await aBouncedLetter()
    const list = () => listMailProblems(aCtx(db, officer()), { consultationId: consultation.id })
    expect((await list()).problems).toMatchObject([
      { mailId: mail.id, status: 'bounced', lastError: 'User unknown', bodyId: invitation.bodyId },
    ])
    const later = new Date(NOW.getTime() + 60_000)
    await resendInvitation(aCtx(db, officer(), later), { invitationId: invitation.id })
    expect((await list()).problems).toEqual([])
  })

  it('is for officers to see', async () => {
    const { consultation } = await aBouncedLetter()
    const list = listMailProblems(aCtx(db, researcher()), { consultationId: consultation.id })
    await expect(list).rejects.toThrow(NotAllowed)
  })
})

describe('noting that a letter came back', () => {
  it('is kept, with an audit row, once', async () => {
    const { mail } = await aBouncedLetter()
    expect(await db.mail.findUnique({ where: { id: mail.id } })).toMatchObject({
      status: 'bounced',
      bouncedAt: NOW,
    })
    expect(await db.auditEvent.count({ where: { action: 'mail.bounce', subjectId: mail.id } })).toBe(1)
    await expect(markBounced(aCtx(db, officer()), { mailId: mail.id })).rejects.toThrow(Conflict)
  })

  it('is refused to others, and for a letter that never left', async () => {
    const { invitations } = await aBouncedLetter()
    const held = await db.mail.findFirstOrThrow({ where: { subjectId: invitations[1]!.id } })
    await expect(markBounced(aCtx(db, researcher()), { mailId: held.id })).rejects.toThrow(NotAllowed)
    await expect(markBounced(aCtx(db, officer()), { mailId: held.id })).rejects.toThrow(Conflict)
  })
})
