import { describe, expect, test } from 'vitest'
import { listHub } from '@/lib/consultations/list-hub'
import { searchQuery } from '@/lib/consultations/search-query'
import { administrator, anonymous } from '../../support/actors'
import { aBody, aConsultation, aCtx, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)
const titles = async (input: Parameters<typeof listHub>[1]) =>
  (await listHub(asPublic, input)).items.map(({ title }) => title)

const camdenOnly = [{ bodyTypeCode: 'SNP', boroughCodes: [CAMDEN] }]
await aConsultation(db, { status: 'draft', title: 'Draft' })
await aConsultation(db, { status: 'approved', title: 'Silent plan' })
const planned = await aConsultation(db, { status: 'approved', title: 'Planned' })
await db.consultation.update({ where: { id: planned.id }, data: { isAnnounced: true } })
await aConsultation(db, { status: 'open', title: 'Later', closesOn: '2026-08-01' })
await aConsultation(db, {
  ...{ status: 'open', title: 'Policing <b>Camden</b>', closesOn: '2026-06-20' },
  audiences: camdenOnly,
})
await aConsultation(db, { status: 'analysing', title: 'Being read', closesOn: '2026-01-20' })

describe('listHub', () => {
  test('shows what is public, what closes next on top, and no drafts even to an administrator', async () => {
    const expected = ['Policing <b>Camden</b>', 'Later', 'Planned', 'Being read']
    expect(await titles({})).toEqual(expected)
    const seen = await listHub(aCtx(db, administrator()), {})
    expect(seen.items.map(({ title }) => title)).toEqual(expected)
  })

  test('is narrowed to how things stand', async () => {
    expect(await titles({ show: 'planned' })).toEqual(['Planned'])
    expect(await titles({ show: 'closed' })).toEqual(['Being read'])
    expect(await titles({ show: 'reported' })).toEqual([])
  })

  test('finds words by their stem and before they are finished, and marks them', async () => {
    for (const search of ['polic', 'policin', 'policing cam', 'POLICING', 'plans camd'])
      expect(await titles({ search })).toEqual(['Policing <b>Camden</b>'])
    const { items } = await listHub(asPublic, { search: 'camd' })
    expect(items[0]?.foundTitle).toEqual([
      { isFound: false, text: 'Policing <b>' },
      { isFound: true, text: 'Camden' },
      { isFound: false, text: '</b>' },
    ])
    expect(await titles({ search: 'nowhere' })).toEqual([])
  })

  test('takes whatever is typed for words', async () => {
    expect(searchQuery(`a & b | !c:* '" <-> (`)).toBe('a & b & c:*')
    expect(searchQuery('  &! ')).toBeNull()
    for (const search of ["'", '\\', ':*', '&|!', '%', '\u0000x']) await titles({ search })
  })

  test('shows what asks a borough, and a ward of it', async () => {
    expect(await titles({ borough: HACKNEY })).not.toContain('Policing <b>Camden</b>')
    expect(await titles({ borough: CAMDEN })).toContain('Policing <b>Camden</b>')
    const [ward, other] = await db.ward.findMany({ where: { boroughCode: CAMDEN }, take: 2 })
    await aBody(db, { wardCode: ward!.code })
    expect(await titles({ borough: CAMDEN, ward: ward!.code, show: 'open' })).toEqual([
      'Policing <b>Camden</b>',
      'Later',
    ])
    expect(await titles({ borough: CAMDEN, ward: other!.code, show: 'open' })).toEqual([])
  })

  test('gives the first page for one that is not there', async () => {
    expect(await listHub(asPublic, { page: 99 })).toMatchObject({ page: 1, pages: 1, total: 4 })
  })
})
