import { expect, it } from 'vitest'
import { loadActor } from '@/lib/auth/load-actor'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { setUserRoles } from '@/lib/people/set-user-roles'
import { disableUser } from '@/lib/people/disable-user'
import { aCtx, CAMDEN, NOW } from '@/tests/support/builders'
import { officer, system } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, signedIn } from './accounts'

const { db } = await testDatabase()
const admin = await signedIn(db, { roles: ['administrator'] })
const ctx = aCtx(db, admin.actor)

it('gives exactly these roles, which count at once in sessions that are open', async () => {
  const { user, sessionId } = await signedIn(db, { roles: ['researcher'] })
  await setUserRoles(ctx, { userId: user.id, roles: ['officer', 'link-officer'], boroughCodes: [CAMDEN] })
  const actor = await loadActor(db, sessionId, NOW)
  expect(actor).toMatchObject({ kind: 'user', boroughCodes: [CAMDEN] })
  expect(actor.kind === 'user' && actor.roles.sort()).toEqual(['link-officer', 'officer'])
  const event = await db.auditEvent.findFirstOrThrow({
    where: { action: 'user.set-roles', subjectId: user.id },
  })
  expect(event.detail).toEqual({ roles: [['researcher'], [`link-officer ${CAMDEN}`, 'officer']] })
})

it('can take all of them away', async () => {
  const { user, sessionId } = await signedIn(db, { roles: ['officer'] })
  await setUserRoles(ctx, { userId: user.id, roles: [] })
  expect(await loadActor(db, sessionId, NOW)).toMatchObject({ roles: [] })
})

it('never leaves Soundings without an administrator', async () => {
  const refused = setUserRoles(ctx, { userId: admin.user.id, roles: ['officer'] })
  await expect(refused).rejects.toBeInstanceOf(NotAllowed)
  await expect(
    setUserRoles(ctx, { userId: admin.user.id, roles: ['administrator', 'officer'] }),
  ).resolves.toBeUndefined()
})

it('does not count a disabled administrator for one', async () => {
  const { user } = await signedIn(db, { roles: ['administrator'] })
  await disableUser(ctx, { userId: user.id })
  await expect(setUserRoles(ctx, { userId: admin.user.id, roles: [] })).rejects.toBeInstanceOf(NotAllowed)
})

it('leaves one of two administrators who step down at one time', async () => {
  const other = await signedIn(db, { roles: ['administrator'] })
  const bySystem = aCtx(db, system)
  const both = await Promise.allSettled(
    [admin, other].map(({ user }) => setUserRoles(bySystem, { userId: user.id, roles: [] })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const left = await db.roleGrant.count({ where: { role: 'administrator', user: { disabledAt: null } } })
  expect(left).toBe(1)
  await setUserRoles(bySystem, { userId: admin.user.id, roles: ['administrator'] })
})

it('is refused to the user, and an officer does not even find the person', async () => {
  const { user, actor } = await signedIn(db)
  await expect(
    setUserRoles(aCtx(db, actor), { userId: user.id, roles: ['administrator'] }),
  ).rejects.toBeInstanceOf(NotAllowed)
  await expect(setUserRoles(aCtx(db, officer()), { userId: user.id, roles: [] })).rejects.toBeInstanceOf(
    NotFound,
  )
  expect(await auditOf(db, user.id)).toEqual([])
})
