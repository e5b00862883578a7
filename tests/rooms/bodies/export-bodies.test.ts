import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { addContact } from '@/lib/bodies/add-contact'
import { exportBodies } from '@/lib/bodies/export-bodies'
import { importBodies } from '@/lib/bodies/import-bodies'
import { NotAllowed } from '@/lib/core/errors'
import { aBody, aCtx, CAMDEN, HACKNEY } from '@/tests/support/builders'
import { anonymous, chairOf, linkOfficerOf, officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, HEADER } from './directory'

const { db } = await testDatabase()
const ctx = aCtx(db, officer())
const textOf = async (as = ctx, filter = {}) => {
  let text = ''
  for await (const chunk of await exportBodies(as, filter)) text += chunk
  return text
}
const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data

const ward = await db.ward.findFirstOrThrow({ where: { boroughCode: HACKNEY } })
const formula = await aBody(db, { name: '=HYPERLINK("http://example.org","x")', type: 'IAG' })
await addContact(ctx, {
  bodyId: formula.id,
  name: '@Ann, "the" chair',
  email: 'ann@example.org',
  telephone: '+44 20 7946 0123',
  function: 'co-ordinator',
})
const panel = await aBody(db, { name: 'Panel', boroughCode: HACKNEY, wardCode: ward.code, email: null })

it('writes one row a contact, or one for a body without any, in the import’s columns', async () => {
  const text = await textOf()
  expect(text.startsWith(`\uFEFF${HEADER}\r\n`)).toBe(true)
  const rows = rowsOf(text)
  expect(rows).toHaveLength(3)
  expect(rows.find(({ reference }) => reference === panel.reference)).toMatchObject({
    borough: 'Hackney',
    ward: ward.name,
    contact_name: '',
  })
})

it('defuses what a spreadsheet would run', async () => {
  const rows = rowsOf(await textOf()).filter(({ reference }) => reference === formula.reference)
  expect(rows[0]!.name).toBe('\'=HYPERLINK("http://example.org","x")')
  expect(rows[1]).toMatchObject({
    contact_name: '\'@Ann, "the" chair',
    contact_telephone: "'+44 20 7946 0123",
  })
})

it('comes back in as it went out: nothing changes', async () => {
  expect(await importBodies(ctx, { csv: await textOf() })).toMatchObject({
    rows: 3,
    goodRows: 3,
    created: 0,
    updated: 0,
    contactsAdded: 0,
    contactsUpdated: 0,
    problems: [],
  })
})

it('makes the same directory of an empty one', async () => {
  const text = await textOf()
  const before = rowsOf(text)
  await db.body.deleteMany()
  await importBodies(ctx, { csv: text })
  expect(rowsOf(await textOf())).toEqual(before)
})

it('keeps to the filter and to what the actor sees', async () => {
  expect(rowsOf(await textOf(ctx, { borough: CAMDEN }))).toHaveLength(2)
  expect(rowsOf(await textOf(aCtx(db, linkOfficerOf(HACKNEY))))).toHaveLength(1)
})

it('streams more bodies than one chunk holds, each once', async () => {
  await db.body.createMany({
    data: Array.from({ length: 1_100 }, (_, i) => ({
      reference: `MANY-${i}`,
      name: `Body ${i}`,
      bodyTypeCode: 'YP',
    })),
  })
  const references = rowsOf(await textOf(ctx, { type: 'YP' })).map(({ reference }) => reference)
  expect(new Set(references).size).toBe(1_100)
  expect(references).toHaveLength(1_100)
})

it('is refused to members and the public before anything is written, and the audit says who took it', async () => {
  const before = (await auditOf(db, 'bodies')).length
  for (const actor of [chairOf(panel), anonymous])
    await expect(exportBodies(aCtx(db, actor))).rejects.toBeInstanceOf(NotAllowed)
  expect(await auditOf(db, 'bodies')).toHaveLength(before)
  await textOf()
  expect((await auditOf(db, 'bodies')).at(-1)).toBe('body.export')
})
