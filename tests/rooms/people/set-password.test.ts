import { expect, it } from 'vitest'
import { ZodError } from 'zod'
import { MIN_PASSWORD } from '@/lib/auth/passwords'
import { loadActor } from '@/lib/auth/load-actor'
import { InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { findUserByPassword } from '@/lib/people/find-user-by-password'
import { MIN_PASSWORD_LENGTH } from '@/lib/people/schema'
import { setPassword } from '@/lib/people/set-password'
import { startSession } from '@/lib/people/start-session'
import { aCtx, NOW } from '@/tests/support/builders'
import { administrator, officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, PASSWORD, signedIn } from './accounts'

const { db } = await testDatabase()
const NEXT = 'another four words here'

it('sets the own password with the old one, ends the other sessions and keeps this one', async () => {
  const { user, actor, sessionId } = await signedIn(db, { password: PASSWORD })
  const ctx = aCtx(db, actor)
  const elsewhere = await startSession(ctx, user.id, 'password')
  await setPassword(ctx, { userId: user.id, password: NEXT, currentPassword: PASSWORD })
  expect(await findUserByPassword(ctx, user.email, NEXT)).toMatchObject({ id: user.id })
  expect(await findUserByPassword(ctx, user.email, PASSWORD)).toBeNull()
  expect(await loadActor(db, sessionId, NOW)).toMatchObject({ kind: 'user' })
  expect(await loadActor(db, elsewhere, NOW)).toEqual({ kind: 'anonymous' })
  expect(await auditOf(db, user.id)).toEqual(['user.set-password'])
  expect(await db.mail.findFirst({ where: { subjectId: user.id } })).toMatchObject({
    kind: 'password-changed',
  })
})

it('wants the old one right, and after ten tries not even that helps', async () => {
  const { user, actor } = await signedIn(db, { password: PASSWORD })
  const ctx = aCtx(db, actor)
  const attempt = (currentPassword: string) =>
    setPassword(ctx, { userId: user.id, password: NEXT, currentPassword })
  for (let i = 0; i < 10; i++) await expect(attempt('wrong')).rejects.toBeInstanceOf(InvalidInput)
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ fields: { currentPassword: expect.any(String) } })
  expect(await auditOf(db, user.id)).toEqual([])
})

it('lets somebody who came by a link choose a first one', async () => {
  const { user, actor } = await signedIn(db)
  await setPassword(aCtx(db, actor), { userId: user.id, password: NEXT })
  expect(await findUserByPassword(aCtx(db, actor), user.email, NEXT)).toMatchObject({ id: user.id })
})

it('lets an administrator set somebody’s without the old one, which ends all sessions', async () => {
  const { user, sessionId } = await signedIn(db, { password: PASSWORD })
  await setPassword(aCtx(db, administrator()), { userId: user.id, password: NEXT })
  expect(await loadActor(db, sessionId, NOW)).toEqual({ kind: 'anonymous' })
})

it('is refused to anybody else, and for a disabled account', async () => {
  const { user } = await signedIn(db)
  const input = { userId: user.id, password: NEXT }
  await expect(setPassword(aCtx(db, officer()), input)).rejects.toBeInstanceOf(NotFound)
  await db.user.update({ where: { id: user.id }, data: { disabledAt: NOW } })
  await expect(setPassword(aCtx(db, administrator()), input)).rejects.toBeInstanceOf(NotAllowed)
})

it('wants twelve characters, in the form as where it is kept', async () => {
  const { user, actor } = await signedIn(db)
  await expect(
    setPassword(aCtx(db, actor), { userId: user.id, password: 'eleven char' }),
  ).rejects.toBeInstanceOf(ZodError)
  expect(MIN_PASSWORD_LENGTH).toBe(MIN_PASSWORD)
})
