import { expect, it } from 'vitest'
import { addBodyType } from '@/lib/bodies/add-body-type'
import { getBody } from '@/lib/bodies/get-body'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { listWards } from '@/lib/bodies/list-wards'
import { updateBodyType } from '@/lib/bodies/update-body-type'
import { InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { aBody, aCtx, CAMDEN } from '@/tests/support/builders'
import { anonymous, officer, researcher } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf } from './directory'

const { db } = await testDatabase()
const ctx = aCtx(db, officer())
const forum = { name: 'Faith forum', namePlural: 'Faith forums', tier: 'borough' as const }

it('adds a kind of body, which is data', async () => {
  await addBodyType(ctx, { code: ' faith ', ...forum, sort: '5' })
  expect((await listBodyTypes(ctx))[0]).toEqual({
    compiles: false,
    signOff: 'nobody',
    code: 'FAITH',
    ...forum,
    description: '',
    sort: 5,
    bodies: 0,
  })
  expect(await auditOf(db, 'FAITH')).toEqual(['body-type.add'])
})

it('takes no code and no name twice, and says which field', async () => {
  await expect(addBodyType(ctx, { code: 'SNP', ...forum, name: 'Other' })).rejects.toMatchObject({
    fields: { code: expect.any(String) },
  })
  const again = addBodyType(ctx, { code: 'OTHER', ...forum, name: 'Safer Neighbourhoods Panel' })
  await expect(again).rejects.toMatchObject({ fields: { name: expect.any(String) } })
})

it('changes what a kind is called, and counts its bodies', async () => {
  await aBody(db, { type: 'KIN' })
  await updateBodyType(ctx, { code: 'KIN', name: 'Network', namePlural: 'Networks', tier: 'ward' })
  const kin = (await listBodyTypes(ctx)).find(({ code }) => code === 'KIN')
  expect(kin).toMatchObject({ name: 'Network', bodies: 1 })
  expect(await auditOf(db, 'KIN')).toEqual(['body-type.update'])
  const taken = { code: 'KIN', name: 'Youth Panel', namePlural: 'x', tier: 'ward' as const }
  await expect(updateBodyType(ctx, taken)).rejects.toBeInstanceOf(InvalidInput)
  await expect(updateBodyType(ctx, { ...taken, code: 'NO', name: 'n' })).rejects.toBeInstanceOf(NotFound)
})

it('says which kind puts its borough’s response together, and who signs off; left out, nothing changes', async () => {
  const type = {
    code: 'IAG',
    name: 'Advisory group',
    namePlural: 'Advisory groups',
    tier: 'borough' as const,
  }
  await updateBodyType(ctx, { ...type, compiles: true, signOff: 'chair' })
  await updateBodyType(ctx, type)
  const iag = (await listBodyTypes(ctx)).find(({ code }) => code === 'IAG')
  expect(iag).toMatchObject({ compiles: true, signOff: 'chair' })
  const body = await aBody(db, { type: 'IAG' })
  expect(await getBody(ctx, { id: body.id })).toMatchObject({
    compiles: true,
    signOff: { own: null, ofType: 'chair' },
  })
  await updateBodyType(ctx, { ...type, compiles: false })
  expect((await getBody(ctx, { id: body.id })).compiles).toBe(false)
})

it('only those who speak for a borough put its response together', async () => {
  const ward = { ...forum, tier: 'ward' as const, compiles: true }
  const problem = {
    issues: [{ path: ['compiles'], message: expect.stringContaining('speak for a borough') }],
  }
  await expect(addBodyType(ctx, { code: 'WARDY', ...ward })).rejects.toMatchObject(problem)
  await expect(updateBodyType(ctx, { code: 'SNP', ...ward })).rejects.toMatchObject(problem)
})

it('is refused to a researcher', async () => {
  const other = aCtx(db, researcher())
  await expect(addBodyType(other, { code: 'NEW', ...forum })).rejects.toBeInstanceOf(NotAllowed)
  await expect(updateBodyType(other, { code: 'SNP', ...forum })).rejects.toBeInstanceOf(NotAllowed)
})

it('anybody may read the places', async () => {
  const reader = aCtx(db, anonymous)
  expect(await listBoroughs(reader)).toHaveLength(32)
  const wards = await listWards(reader, { boroughCode: CAMDEN })
  expect(wards.length).toBeGreaterThan(10)
  expect(await listWards(reader)).toHaveLength(624)
})
