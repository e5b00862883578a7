import { expect, it } from 'vitest'
import { getBody } from '@/lib/bodies/get-body'
import { updateBody } from '@/lib/bodies/update-body'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { aBody, aCtx, CAMDEN, HACKNEY, NOW } from '@/tests/support/builders'
import { chairOf, linkOfficerOf, officer, researcher } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf } from './directory'

const { db } = await testDatabase()
const ctx = aCtx(db, officer())
const inputOf = ({ id, reference }: { id: string; reference: string }) => ({
  id,
  reference,
  name: 'Renamed',
  bodyTypeCode: 'SNP',
  boroughCode: CAMDEN,
})

it('changes a body, and the audit says what was and what is', async () => {
  const body = await aBody(db, { name: 'Before' })
  const { version } = await getBody(ctx, { id: body.id })
  await updateBody(ctx, { ...inputOf(body), basedOn: version, website: 'https://example.org/' })
  expect(await getBody(ctx, { id: body.id })).toMatchObject({
    name: 'Renamed',
    website: 'https://example.org/',
  })
  const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: body.id } })
  expect(event.detail).toEqual({ name: ['Before', 'Renamed'], website: [null, 'https://example.org/'] })
})

it('is refused to whoever sees the body and may not change it', async () => {
  const body = await aBody(db)
  for (const actor of [researcher(), chairOf(body), linkOfficerOf(CAMDEN)])
    await expect(updateBody(aCtx(db, actor), inputOf(body))).rejects.toBeInstanceOf(NotAllowed)
  expect(await auditOf(db, body.id)).toEqual([])
})

it('finds nothing for whoever does not see the body', async () => {
  const body = await aBody(db)
  await expect(updateBody(aCtx(db, linkOfficerOf(HACKNEY)), inputOf(body))).rejects.toBeInstanceOf(NotFound)
})

it('is refused while the body is closed', async () => {
  const body = await aBody(db)
  await db.body.update({ where: { id: body.id }, data: { closedAt: NOW } })
  await expect(updateBody(ctx, inputOf(body))).rejects.toBeInstanceOf(NotAllowed)
})

it('does not overwrite what somebody else wrote meanwhile', async () => {
  const body = await aBody(db)
  const { version } = await getBody(ctx, { id: body.id })
  await updateBody(ctx, { ...inputOf(body), name: 'First' })
  const second = updateBody(ctx, { ...inputOf(body), name: 'Second', basedOn: version })
  await expect(second).rejects.toBeInstanceOf(Conflict)
  expect(await getBody(ctx, { id: body.id })).toMatchObject({ name: 'First' })
})

it('keeps its own reference, and takes no other body’s', async () => {
  const [body, other] = [await aBody(db), await aBody(db)]
  await expect(updateBody(ctx, { ...inputOf(body), reference: other.reference })).rejects.toBeInstanceOf(
    InvalidInput,
  )
  await expect(updateBody(ctx, inputOf(body))).resolves.toBeUndefined()
})
