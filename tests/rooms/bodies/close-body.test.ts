import { expect, it } from 'vitest'
import { ZodError } from 'zod'
import { closeBody } from '@/lib/bodies/close-body'
import { reopenBody } from '@/lib/bodies/reopen-body'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { aBody, aCtx, HACKNEY } from '@/tests/support/builders'
import { chairOf, linkOfficerOf, officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf } from './directory'

const { db } = await testDatabase()
const ctx = aCtx(db, officer())

it('closes a body with a reason, and opens it again', async () => {
  const { id } = await aBody(db)
  await closeBody(ctx, { id, reason: 'Merged with its neighbour' })
  expect((await db.body.findUniqueOrThrow({ where: { id } })).closedAt).toEqual(ctx.now)
  await reopenBody(ctx, { id })
  expect((await db.body.findUniqueOrThrow({ where: { id } })).closedAt).toBeNull()
  expect(await auditOf(db, id)).toEqual(['body.close', 'body.reopen'])
})

it('wants to know why', async () => {
  const { id } = await aBody(db)
  await expect(closeBody(ctx, { id, reason: ' ' })).rejects.toBeInstanceOf(ZodError)
})

it('is refused in the wrong state', async () => {
  const { id } = await aBody(db)
  await expect(reopenBody(ctx, { id })).rejects.toBeInstanceOf(NotAllowed)
  await closeBody(ctx, { id, reason: 'Dissolved' })
  await expect(closeBody(ctx, { id, reason: 'Again' })).rejects.toBeInstanceOf(NotAllowed)
  expect(await auditOf(db, id)).toEqual(['body.close'])
})

it('is refused to the chair, and not found by a link officer of elsewhere', async () => {
  const body = await aBody(db)
  const input = { id: body.id, reason: 'No' }
  await expect(closeBody(aCtx(db, chairOf(body)), input)).rejects.toBeInstanceOf(NotAllowed)
  await expect(closeBody(aCtx(db, linkOfficerOf(HACKNEY)), input)).rejects.toBeInstanceOf(NotFound)
  expect((await db.body.findUniqueOrThrow({ where: { id: body.id } })).closedAt).toBeNull()
})
