import { expect, it } from 'vitest'
import { ZodError } from 'zod'
import { createBody } from '@/lib/bodies/create-body'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { aBody, aCtx, CAMDEN, HACKNEY } from '@/tests/support/builders'
import { administrator, officer, researcher } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf } from './directory'

const { db } = await testDatabase()
const as = (actor = officer()) => aCtx(db, actor)
const input = { reference: 'NEW-1', name: 'New group', bodyTypeCode: 'CPEG', boroughCode: CAMDEN }

it('adds a body and says so in the audit', async () => {
  const { id } = await createBody(as(administrator()), { ...input, website: '' })
  expect(await db.body.findUnique({ where: { id } })).toMatchObject({
    ...input,
    wardCode: null,
    website: null,
  })
  expect(await auditOf(db, id)).toEqual(['body.create'])
})

it('is refused to a researcher, and nothing is written', async () => {
  await expect(createBody(as(researcher()), { ...input, reference: 'NEW-2' })).rejects.toBeInstanceOf(
    NotAllowed,
  )
  expect(await db.body.count({ where: { reference: 'NEW-2' } })).toBe(0)
})

it('gives a body of a ward the borough of the ward', async () => {
  const ward = await db.ward.findFirstOrThrow({ where: { boroughCode: HACKNEY } })
  const { id } = await createBody(as(), {
    reference: 'NEW-3',
    name: 'Ward panel',
    bodyTypeCode: 'SNP',
    wardCode: ward.code,
  })
  expect(await db.body.findUnique({ where: { id } })).toMatchObject({ boroughCode: HACKNEY })
})

it('names the field that cannot be used', async () => {
  const { reference } = await aBody(db)
  const ward = await db.ward.findFirstOrThrow({ where: { boroughCode: HACKNEY } })
  const wrong = [
    [{ reference: reference.toLowerCase() }, 'reference'],
    [{ bodyTypeCode: 'NONE' }, 'bodyTypeCode'],
    [{ boroughCode: 'E0' }, 'boroughCode'],
    [{ wardCode: 'W0' }, 'wardCode'],
    [{ wardCode: ward.code }, 'wardCode'],
  ] as const
  for (const [change, field] of wrong) {
    const refused = await createBody(as(), { ...input, reference: 'NEW-4', ...change }).catch((e) => e)
    expect(refused).toBeInstanceOf(InvalidInput)
    expect(Object.keys((refused as InvalidInput).fields)).toEqual([field])
  }
})

it('wants a name in one line and a web address that is one', async () => {
  for (const change of [{ name: ' ' }, { name: 'a\nb' }, { website: 'javascript:alert(1)' }])
    await expect(createBody(as(), { ...input, reference: 'NEW-5', ...change })).rejects.toBeInstanceOf(
      ZodError,
    )
})

it('gives one reference once, even to two who write at one time', async () => {
  const results = await Promise.allSettled(
    [1, 2].map(() => createBody(as(), { ...input, reference: 'SAME' })),
  )
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.body.count({ where: { reference: 'SAME' } })).toBe(1)
})
