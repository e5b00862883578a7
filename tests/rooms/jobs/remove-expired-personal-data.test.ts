import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/core/errors'
import { dateColumn } from '@/lib/core/london-time'
import { sendMail } from '@/lib/mail/send-mail'
import { removeExpiredSignIns } from '@/lib/people/remove-expired-sign-ins'
import { removeExpiredPersonalData } from '@/lib/worker/remove-expired-personal-data'
import { administrator, system } from '../../support/actors'
import { aBody, aCtx, aUser, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

async function aSession(over: { expiresAt: Date; revokedAt?: Date }) {
  const { id: userId } = await aUser(db)
  return db.session.create({ data: { userId, method: 'password', ...over } })
}

describe('the nightly removal of personal data', () => {
  it('removes contacts, letters and sign-ins whose time has passed, and keeps the others', async () => {
    const kept = await aBody(db)
    const expired = await aBody(db)
    const yesterday = dateColumn('2026-06-09')
    await db.contact.updateMany({ where: { bodyId: expired.id }, data: { keepUntil: yesterday } })
    for (const dedupeKey of ['kept', 'expired'])
      await sendMail(aCtx(db, system), {
        kind: 'test',
        dedupeKey,
        toAddress: 'a@example.org',
        subject: 'S',
        text: 'T',
      })
    await db.mail.update({ where: { dedupeKey: 'expired' }, data: { keepUntil: yesterday } })
    const current = await aSession({ expiresAt: daysAgo(-1) })
    const lately = await aSession({ expiresAt: daysAgo(30) })
    await aSession({ expiresAt: daysAgo(100) })
    await aSession({ expiresAt: daysAgo(-1), revokedAt: daysAgo(100) })
    for (const at of [daysAgo(0), daysAgo(3)]) await db.signInAttempt.create({ data: { key: 'k', at } })
    for (const days of [-1, 1])
      await db.verificationToken.create({
        data: { identifier: 'a', token: `t${days}`, expires: daysAgo(days) },
      })

    await removeExpiredPersonalData(aCtx(db, system))

    expect((await db.contact.findMany()).map(({ bodyId }) => bodyId)).toEqual([kept.id])
    expect((await db.mail.findMany()).map(({ dedupeKey }) => dedupeKey)).toEqual(['kept'])
    const sessions = await db.session.findMany({ select: { id: true } })
    expect(sessions.map(({ id }) => id).sort()).toEqual([current.id, lately.id].sort())
    expect(await db.signInAttempt.count()).toBe(1)
    expect((await db.verificationToken.findMany()).map(({ token }) => token)).toEqual(['t-1'])
    const audit = await db.auditEvent.findMany({ orderBy: { id: 'asc' } })
    expect(audit).toMatchObject([
      { action: 'contact.expire', detail: { removed: 1 } },
      { action: 'mail.expire', detail: { removed: 1 } },
      { action: 'sign-in.expire', detail: { sessions: 2, attempts: 1, links: 1 } },
    ])
    // The body itself stays, and what it was asked and answered.
    expect(await db.body.count()).toBe(2)
  })

  it('leaves no trace where there was nothing to remove', async () => {
    const before = await db.auditEvent.count()
    await removeExpiredPersonalData(aCtx(db, system))
    expect(await db.auditEvent.count()).toBe(before)
  })

  it('is nobody’s to start', async () => {
    await expect(removeExpiredSignIns(aCtx(db, administrator()))).rejects.toThrow(NotAllowed)
    await expect(removeExpiredPersonalData(aCtx(db, administrator()))).rejects.toThrow(NotAllowed)
  })
})
