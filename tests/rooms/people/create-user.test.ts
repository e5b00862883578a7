import { expect, it } from 'vitest'
import { ZodError } from 'zod'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { createUser } from '@/lib/people/create-user'
import { findUserByPassword } from '@/lib/people/find-user-by-password'
import { getUser } from '@/lib/people/get-user'
import { aCtx, CAMDEN, HACKNEY } from '@/tests/support/builders'
import { administrator, officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, PASSWORD } from './accounts'

const { db } = await testDatabase()
const ctx = aCtx(db, administrator())
const input = { name: 'Nia New', email: ' Nia@Example.org', roles: ['officer' as const] }

it('gives an account with roles, tells the person by letter, and records it', async () => {
  const { userId } = await createUser(ctx, { ...input, password: PASSWORD })
  expect(await getUser(ctx, { userId })).toMatchObject({
    name: 'Nia New',
    email: 'nia@example.org',
    roles: ['officer'],
    hasPassword: true,
  })
  expect(await findUserByPassword(ctx, 'nia@example.org', PASSWORD)).toMatchObject({ id: userId })
  const letter = await db.mail.findFirstOrThrow({ where: { subjectId: userId } })
  expect(letter).toMatchObject({ kind: 'welcome', toAddress: 'nia@example.org' })
  expect(letter.text).not.toContain(PASSWORD)
  expect(await auditOf(db, userId)).toEqual(['user.create'])
  expect(JSON.stringify(await db.auditEvent.findMany({ select: { detail: true } }))).not.toContain(PASSWORD)
})

it('without a password leaves link and single sign-on', async () => {
  const { userId } = await createUser(ctx, { ...input, email: 'link@example.org', password: '' })
  expect(await getUser(ctx, { userId })).toMatchObject({ hasPassword: false })
})

it('gives a link officer one grant a borough', async () => {
  const { userId } = await createUser(ctx, {
    ...input,
    email: 'lin@example.org',
    roles: ['link-officer'],
    boroughCodes: [CAMDEN, HACKNEY, CAMDEN],
  })
  const { roles, boroughs } = await getUser(ctx, { userId })
  expect(roles).toEqual(['link-officer'])
  expect(boroughs.map(({ code }) => code).sort()).toEqual([CAMDEN, HACKNEY])
})

it('says which field cannot be used', async () => {
  const again = createUser(ctx, { ...input, email: 'NIA@example.org' })
  await expect(again).rejects.toMatchObject({ fields: { email: expect.any(String) } })
  const nowhere = { ...input, email: 'x@example.org', roles: ['link-officer' as const], boroughCodes: ['E0'] }
  await expect(createUser(ctx, nowhere)).rejects.toBeInstanceOf(InvalidInput)
  for (const change of [
    { roles: [] },
    { roles: ['link-officer' as const] },
    { password: 'too short' },
    { email: 'x' },
  ])
    await expect(createUser(ctx, { ...input, email: 'y@example.org', ...change })).rejects.toBeInstanceOf(
      ZodError,
    )
})

it('is refused to an officer', async () => {
  const refused = createUser(aCtx(db, officer()), { ...input, email: 'z@example.org' })
  await expect(refused).rejects.toBeInstanceOf(NotAllowed)
  expect(await db.user.count({ where: { email: 'z@example.org' } })).toBe(0)
})

it('gives one address one account, even to two who write at one time', async () => {
  const both = await Promise.allSettled(
    [1, 2].map(() => createUser(ctx, { ...input, email: 'two@example.org' })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
