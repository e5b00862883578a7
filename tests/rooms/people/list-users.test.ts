import { expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { getUser } from '@/lib/people/get-user'
import { homePath } from '@/lib/people/home-path'
import { listUsers } from '@/lib/people/list-users'
import { renameUser } from '@/lib/people/rename-user'
import { aBody, aCtx, NOW } from '@/tests/support/builders'
import { administrator, anonymous, aUserActor, chairOf, officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, signedIn } from './accounts'

const { db } = await testDatabase()
const ctx = aCtx(db, administrator())
const boss = await signedIn(db, { name: 'Bea Boss', roles: ['administrator'] })
const gone = await signedIn(db, { name: 'Gus Gone', roles: ['officer'] })
const chair = await signedIn(db, { name: 'Cy Chair' })
await db.user.update({ where: { id: gone.user.id }, data: { disabledAt: NOW } })
const body = await aBody(db, { name: 'Cy’s panel' })
await db.contact.updateMany({ where: { bodyId: body.id }, data: { userId: chair.user.id } })

const names = async (filter: Parameters<typeof listUsers>[1]) =>
  (await listUsers(ctx, filter)).users.map(({ name }) => name)

it('lists people by name, and finds and filters them', async () => {
  expect(await names({})).toEqual(['Bea Boss', 'Cy Chair', 'Gus Gone'])
  expect(await names({ search: 'BOSS' })).toEqual(['Bea Boss'])
  expect(await names({ search: chair.user.email })).toEqual(['Cy Chair'])
  expect(await names({ search: '%' })).toEqual([])
  expect(await names({ role: 'officer' })).toEqual(['Gus Gone'])
  expect(await names({ role: 'none' })).toEqual(['Cy Chair'])
  expect(await names({ state: 'disabled' })).toEqual(['Gus Gone'])
  expect(await names({ state: 'active', role: '', page: 'x' })).toEqual(['Bea Boss', 'Cy Chair'])
})

it('tells an administrator of a person', async () => {
  expect(await getUser(ctx, { userId: chair.user.id })).toMatchObject({
    memberships: [{ bodyId: body.id, bodyName: 'Cy’s panel', function: 'chair' }],
    roles: [],
    sessions: 1,
    lastSeenAt: NOW,
    isSelf: false,
  })
})

it('tells anybody of oneself, and of nobody else', async () => {
  const own = aCtx(db, chair.actor)
  expect(await getUser(own, { userId: chair.user.id })).toMatchObject({ isSelf: true })
  await expect(getUser(own, { userId: boss.user.id })).rejects.toBeInstanceOf(NotFound)
  for (const actor of [chair.actor, officer(), anonymous])
    await expect(listUsers(aCtx(db, actor), {})).rejects.toBeInstanceOf(NotAllowed)
})

it('lets people say what they are called', async () => {
  await renameUser(aCtx(db, chair.actor), { userId: chair.user.id, name: 'Cyrus Chair' })
  expect((await db.user.findUniqueOrThrow({ where: { id: chair.user.id } })).name).toBe('Cyrus Chair')
  expect(await auditOf(db, chair.user.id)).toEqual(['user.rename'])
  const others = renameUser(aCtx(db, chair.actor), { userId: boss.user.id, name: 'X' })
  await expect(others).rejects.toBeInstanceOf(NotFound)
})

it('after signing in everybody begins where the work is', () => {
  expect(homePath(officer())).toBe('/staff/consultations')
  expect(homePath(chairOf(body))).toBe('/my-groups')
  expect(homePath(aUserActor())).toBe('/')
  expect(homePath(anonymous)).toBe('/')
})
