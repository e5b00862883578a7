import { describe, expect, it } from 'vitest'
import { loadActor } from '@/lib/auth/load-actor'
import { NotFound } from '@/lib/core/errors'
import { endAllSessions } from '@/lib/people/end-all-sessions'
import { endSession } from '@/lib/people/end-session'
import { listSessions } from '@/lib/people/list-sessions'
import { startSession } from '@/lib/people/start-session'
import { aBody, aCtx, aUser, NOW } from '@/tests/support/builders'
import { administrator, anonymous, officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, signedIn } from './accounts'

const { db } = await testDatabase()
const hours = (n: number) => new Date(NOW.getTime() + n * 3_600_000)
const nobody = { kind: 'anonymous' }

describe('a session', () => {
  it('stands for its user, with roles and memberships as they are now', async () => {
    const { user, sessionId } = await signedIn(db, { roles: ['officer'] })
    const body = await aBody(db, { type: 'CPEG' })
    expect(await loadActor(db, sessionId, NOW)).toMatchObject({
      userId: user.id,
      roles: ['officer'],
      memberships: [],
    })
    await db.contact.updateMany({ where: { bodyId: body.id }, data: { userId: user.id } })
    expect(await loadActor(db, sessionId, NOW)).toMatchObject({
      memberships: [{ bodyId: body.id, bodyTypeCode: 'CPEG', function: 'chair' }],
    })
    await db.body.update({ where: { id: body.id }, data: { closedAt: NOW } })
    expect(await loadActor(db, sessionId, NOW)).toMatchObject({ memberships: [] })
  })

  it('of staff lasts ten hours, of others a fortnight', async () => {
    const staff = await signedIn(db, { roles: ['officer'] })
    const other = await signedIn(db)
    expect(await loadActor(db, staff.sessionId, hours(9.9))).toMatchObject({ kind: 'user' })
    expect(await loadActor(db, staff.sessionId, hours(10.1))).toEqual(nobody)
    expect(await loadActor(db, other.sessionId, hours(14 * 24 - 1))).toMatchObject({ kind: 'user' })
    expect(await loadActor(db, other.sessionId, hours(14 * 24 + 1))).toEqual(nobody)
  })

  it('begun by a link makes the contacts of that address members; a password proves no address', async () => {
    const email = 'chair-by-link@example.org'
    const body = await aBody(db, { email })
    const user = await aUser(db, { email })
    const ctx = aCtx(db, anonymous)
    const byPassword = await startSession(ctx, user.id, 'password')
    expect(await loadActor(db, byPassword, NOW)).toMatchObject({ memberships: [] })
    const byLink = await startSession(ctx, user.id, 'email-link')
    expect(await loadActor(db, byLink, NOW)).toMatchObject({ memberships: [{ bodyId: body.id }] })
  })

  it('that is not there is nobody’s', async () => {
    expect(await loadActor(db, undefined, NOW)).toEqual(nobody)
    expect(await loadActor(db, '00000000-0000-4000-8000-000000000000', NOW)).toEqual(nobody)
  })
})

describe('ending', () => {
  it('one ends it at once and leaves the others', async () => {
    const { user, actor, sessionId } = await signedIn(db)
    const ctx = aCtx(db, actor)
    const other = await startSession(ctx, user.id, 'email-link')
    expect((await listSessions(ctx)).map(({ id }) => id).sort()).toEqual([sessionId, other].sort())
    await endSession(ctx, { sessionId: other })
    expect(await loadActor(db, other, NOW)).toEqual(nobody)
    expect(await listSessions(ctx)).toMatchObject([{ id: sessionId, isThisOne: true }])
    expect(await auditOf(db, user.id)).toEqual(['session.end'])
  })

  it('a second time, or somebody else’s, finds nothing; an administrator’s word ends anybody’s', async () => {
    const { actor, sessionId } = await signedIn(db)
    await expect(endSession(aCtx(db, officer()), { sessionId })).rejects.toBeInstanceOf(NotFound)
    expect(await loadActor(db, sessionId, NOW)).toMatchObject({ kind: 'user' })
    await endSession(aCtx(db, administrator()), { sessionId })
    await expect(endSession(aCtx(db, actor), { sessionId })).rejects.toBeInstanceOf(NotFound)
    expect(await loadActor(db, sessionId, NOW)).toEqual(nobody)
  })

  it('all of them leaves none, or this one where asked', async () => {
    const { user, actor, sessionId } = await signedIn(db)
    const other = await startSession(aCtx(db, actor), user.id, 'password')
    const input = { userId: user.id }
    expect(await endAllSessions(aCtx(db, actor), { ...input, exceptThisOne: true })).toBe(1)
    expect(await loadActor(db, other, NOW)).toEqual(nobody)
    expect(await loadActor(db, sessionId, NOW)).toMatchObject({ kind: 'user' })
    expect(await endAllSessions(aCtx(db, administrator()), input)).toBe(1)
    expect(await loadActor(db, sessionId, NOW)).toEqual(nobody)
    await expect(endAllSessions(aCtx(db, officer()), input)).rejects.toBeInstanceOf(NotFound)
    expect(await auditOf(db, user.id)).toEqual(['session.end-all', 'session.end-all'])
  })
})
