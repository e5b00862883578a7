import { expect, it } from 'vitest'
import { loadActor } from '@/lib/auth/load-actor'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { disableUser } from '@/lib/people/disable-user'
import { enableUser } from '@/lib/people/enable-user'
import { findUserByPassword } from '@/lib/people/find-user-by-password'
import { aCtx, NOW } from '@/tests/support/builders'
import { officer, system } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, PASSWORD, signedIn } from './accounts'

const { db } = await testDatabase()
const admin = await signedIn(db, { roles: ['administrator'] })
const ctx = aCtx(db, admin.actor)

it('shuts an account at once, and opens it again; the old session stays ended', async () => {
  const { user, sessionId } = await signedIn(db, { roles: ['officer'], password: PASSWORD })
  await disableUser(ctx, { userId: user.id })
  expect(await loadActor(db, sessionId, NOW)).toEqual({ kind: 'anonymous' })
  expect(await findUserByPassword(ctx, user.email, PASSWORD)).toBeNull()
  await enableUser(ctx, { userId: user.id })
  expect(await loadActor(db, sessionId, NOW)).toEqual({ kind: 'anonymous' })
  expect(await findUserByPassword(ctx, user.email, PASSWORD)).toMatchObject({ id: user.id })
  expect(await auditOf(db, user.id)).toEqual(['user.disable', 'user.enable'])
})

it('is refused in the wrong state', async () => {
  const { user } = await signedIn(db)
  await expect(enableUser(ctx, { userId: user.id })).rejects.toBeInstanceOf(NotAllowed)
  await disableUser(ctx, { userId: user.id })
  await expect(disableUser(ctx, { userId: user.id })).rejects.toBeInstanceOf(NotAllowed)
})

it('is refused for the last administrator and for oneself, and an officer finds nobody', async () => {
  await expect(disableUser(aCtx(db, system), { userId: admin.user.id })).rejects.toBeInstanceOf(NotAllowed)
  const second = await signedIn(db, { roles: ['administrator'] })
  await expect(disableUser(aCtx(db, second.actor), { userId: second.user.id })).rejects.toBeInstanceOf(
    NotAllowed,
  )
  await expect(disableUser(aCtx(db, officer()), { userId: second.user.id })).rejects.toBeInstanceOf(NotFound)
})
