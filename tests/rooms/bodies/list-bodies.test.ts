import { expect, it } from 'vitest'
import { listBodies } from '@/lib/bodies/list-bodies'
import { aBody, aCtx, CAMDEN, HACKNEY, NOW } from '@/tests/support/builders'
import { officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'

const { db } = await testDatabase()
const ward = await db.ward.findFirstOrThrow({ where: { boroughCode: CAMDEN } })
const panel = await aBody(db, { name: 'Alpha panel', wardCode: ward.code })
await aBody(db, { name: 'Beta group', type: 'CPEG', boroughCode: HACKNEY, email: null })
const closed = await aBody(db, { name: '100% club_house', type: 'IAG' })
await db.body.update({ where: { id: closed.id }, data: { closedAt: NOW } })
await db.contact.updateMany({ where: { bodyId: panel.id }, data: { name: 'Zelda Quist' } })

const names = async (filter: Parameters<typeof listBodies>[1]) =>
  (await listBodies(aCtx(db, officer()), filter)).bodies.map(({ name }) => name)

it('lists what is open by name, and says how many cannot be reached', async () => {
  const list = await listBodies(aCtx(db, officer()), {})
  expect(list).toMatchObject({ total: 2, unreachable: 1, page: 1, pages: 1 })
  expect(list.bodies[0]).toMatchObject({
    name: 'Alpha panel',
    type: { code: 'SNP' },
    borough: { name: 'Camden' },
    ward: { name: ward.name },
    contacts: 1,
    isReachable: true,
    isClosed: false,
  })
})

it('finds a body by name, reference, ward, borough and contact, every word of it', async () => {
  for (const search of ['alph', panel.reference, ward.name, 'zelda', 'camden alpha', ' ALPHA   quist '])
    expect(await names({ search }), search).toEqual(['Alpha panel'])
  expect(await names({ search: 'alpha hackney' })).toEqual([])
})

it('takes the signs of a pattern for what they are', async () => {
  expect(await names({ search: '0%', closed: 'all' })).toEqual(['100% club_house'])
  expect(await names({ search: '%', closed: 'open' })).toEqual([])
  expect(await names({ search: 'club_', closed: 'closed' })).toEqual(['100% club_house'])
})

it('filters by type, borough, contact and whether it is closed', async () => {
  expect(await names({ type: 'CPEG' })).toEqual(['Beta group'])
  expect(await names({ borough: CAMDEN })).toEqual(['Alpha panel'])
  expect(await names({ contact: 'without' })).toEqual(['Beta group'])
  expect(await names({ contact: 'with' })).toEqual(['Alpha panel'])
  expect(await names({ closed: 'closed' })).toEqual(['100% club_house'])
  expect(await names({ closed: 'all' })).toHaveLength(3)
})

it('reads an address that somebody mended by hand as far as it can', async () => {
  expect(await names({ type: '', page: 'x', closed: 'perhaps' as 'all' })).toHaveLength(2)
})

it('comes in pages of fifty, and the page after the last is the last', async () => {
  for (let i = 0; i < 51; i++) await aBody(db, { name: `Youth ${String(i).padStart(2, '0')}`, type: 'YP' })
  const first = await listBodies(aCtx(db, officer()), { type: 'YP' })
  expect(first).toMatchObject({ total: 51, pages: 2, page: 1 })
  expect(first.bodies).toHaveLength(50)
  expect(await names({ type: 'YP', page: 9 })).toEqual(['Youth 50'])
})
