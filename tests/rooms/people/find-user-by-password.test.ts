import { expect, it } from 'vitest'
import { findUserByPassword } from '@/lib/people/find-user-by-password'
import { aCtx, aUser, NOW } from '@/tests/support/builders'
import { anonymous } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { PASSWORD, signedIn } from './accounts'

const { db } = await testDatabase()
const ctx = aCtx(db, anonymous)

it('finds the user by address, however it is written, and password', async () => {
  const { user } = await signedIn(db, { password: PASSWORD })
  expect(await findUserByPassword(ctx, ` ${user.email.toUpperCase()} `, PASSWORD)).toMatchObject({
    id: user.id,
  })
  expect(await findUserByPassword(ctx, user.email, `${PASSWORD} `)).toBeNull()
})

it('finds nobody for an unknown address, nor for a user without a password', async () => {
  const { email } = await aUser(db)
  expect(await findUserByPassword(ctx, email, '')).toBeNull()
  expect(await findUserByPassword(ctx, 'unknown@example.org', PASSWORD)).toBeNull()
})

it('makes an address wait a quarter of an hour after ten wrong tries, and no other', async () => {
  const { user } = await signedIn(db, { password: PASSWORD })
  const { user: other } = await signedIn(db, { password: PASSWORD })
  for (let i = 0; i < 10; i++) expect(await findUserByPassword(ctx, user.email, 'wrong')).toBeNull()
  expect(await findUserByPassword(ctx, user.email, PASSWORD)).toBeNull()
  expect(await findUserByPassword(ctx, other.email, PASSWORD)).toMatchObject({ id: other.id })
  const later = aCtx(db, anonymous, new Date(NOW.getTime() + 15 * 60_000 + 1))
  expect(await findUserByPassword(later, user.email, PASSWORD)).toMatchObject({ id: user.id })
})

it('forgets wrong tries after a right one', async () => {
  const { user } = await signedIn(db, { password: PASSWORD })
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 9; i++) await findUserByPassword(ctx, user.email, 'wrong')
    expect(await findUserByPassword(ctx, user.email, PASSWORD)).toMatchObject({ id: user.id })
  }
})

it('keeps no address of those who tried', async () => {
  await findUserByPassword(ctx, 'somebody@example.org', 'wrong')
  expect(JSON.stringify(await db.signInAttempt.findMany({ select: { key: true } }))).not.toContain('somebody')
})
