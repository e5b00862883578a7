import { describe, expect, it } from 'vitest'
import { closeBody } from '@/lib/bodies/close-body'
import { importBodies } from '@/lib/bodies/import-bodies'
import { previewBodyImport } from '@/lib/bodies/preview-body-import'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { aBody, aCtx } from '@/tests/support/builders'
import { officer, researcher } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, csv, HEADER } from './directory'

const { db } = await testDatabase()
const ctx = aCtx(db, officer())
const run = (...lines: string[]) => importBodies(ctx, { csv: csv(HEADER, ...lines) })
const bodyOf = (reference: string) =>
  db.body.findUniqueOrThrow({
    where: { reference },
    include: { contacts: { orderBy: { name: 'asc' } }, ward: true, borough: true },
  })
const refusalOf = async (text: string) =>
  ((await importBodies(ctx, { csv: text }).catch((e) => e)) as InvalidInput).fields?.csv

describe('good rows', () => {
  it('become bodies, several rows of one reference several contacts, the first the main one', async () => {
    const outcome = await run(
      'A-1,Camden group,CPEG,Camden,,Ann,ANN@example.org,020 7946 0001,Chair',
      'A-1,,,,,Ben,ben@example.org,,co-ordinator',
      'A-2,Panel,safer neighbourhoods panel,London Borough of Hackney,Victoria,,,,',
    )
    expect(outcome).toMatchObject({ rows: 3, goodRows: 3, created: 2, contactsAdded: 2, problems: [] })
    const group = await bodyOf('A-1')
    expect(group).toMatchObject({ name: 'Camden group', bodyTypeCode: 'CPEG', borough: { name: 'Camden' } })
    expect(group.contacts).toMatchObject([
      { name: 'Ann', email: 'ann@example.org', function: 'chair', isMain: true },
      { name: 'Ben', function: 'co-ordinator', isMain: false },
    ])
    expect(await bodyOf('A-2')).toMatchObject({ ward: { name: 'Victoria' }, borough: { name: 'Hackney' } })
    expect(await auditOf(db, group.id)).toEqual(['body.create'])
    expect(await auditOf(db, 'bodies')).toEqual(['body.import'])
  })

  it('a second time change nothing and add nothing', async () => {
    const rows = ['B-1,Group,CPEG,Camden,,Ann,ann@example.org,,chair', 'B-1,,,,,Bo,,020 7946 0001,']
    await run(...rows)
    const before = await bodyOf('B-1')
    expect(await run(...rows)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
      contactsAdded: 0,
      contactsUpdated: 0,
    })
    expect(await bodyOf('B-1')).toEqual(before)
    expect(await auditOf(db, before.id)).toEqual(['body.create'])
  })

  it('update what is known; an empty cell leaves it as it is', async () => {
    await run('C-1,Old name,CPEG,Camden,,Ann,ann@example.org,020 7946 0001,chair')
    const outcome = await run('c-1,New name,,,,Anna,ann@example.org,,')
    expect(outcome).toMatchObject({ created: 0, updated: 1, contactsAdded: 0, contactsUpdated: 1 })
    const body = await bodyOf('C-1')
    expect(body).toMatchObject({ name: 'New name', borough: { name: 'Camden' } })
    expect(body.contacts).toMatchObject([
      { name: 'Anna', telephone: '020 7946 0001', function: 'chair', isMain: true },
    ])
    expect(await auditOf(db, body.id)).toEqual(['body.create', 'body.update'])
  })

  it('give a contact known by name the address it lacked', async () => {
    await run('C-2,Group,CPEG,Camden,,Ann,,,')
    await run('C-2,,,,,ann,ann@example.org,,')
    expect((await bodyOf('C-2')).contacts).toMatchObject([{ email: 'ann@example.org' }])
  })

  it('come from files as other programs write them: aliases, BOM, semicolons, quotes, line breaks', async () => {
    const text =
      '\uFEFFRef;Organisation;Type;Local authority;Contact;E-mail;Fax\n' +
      'D-1;"The ""New""\nGroup";IAG;Kensington & Chelsea;Ann;ann@example.org;123\n'
    const outcome = await importBodies(ctx, { csv: text })
    expect(outcome).toMatchObject({ created: 1, contactsAdded: 1, problems: [], unusedColumns: ['Fax'] })
    expect(await bodyOf('D-1')).toMatchObject({
      name: 'The "New" Group',
      borough: { name: 'Kensington and Chelsea' },
    })
  })
})

describe('bad rows', () => {
  it('are named by line, field, message and mend, and hinder no good one', async () => {
    const outcome = await run(
      'E-1,"Two\r\nlines",CPEG,Camden,,,,,',
      'E-2,Wrong type,PANEL,Camden,,,,,',
      '',
      'E-3,Wrong place,SNP,Camdem,,,,,',
      ',No reference,SNP,Camden,,,,,',
      'E-5,,SNP,Camden,,,,,',
      'E-6,Wrong contact,SNP,Camden,,Ann,ann@,call me,boss',
      'E-7,No name of a contact,SNP,Camden,,,ann@example.org,,',
      'E-8,Good,SNP,Camden,,,,,',
    )
    expect(outcome).toMatchObject({ rows: 8, goodRows: 2, created: 2 })
    expect(outcome.problems.map(({ line, reference, field }) => [line, reference, field])).toEqual([
      [4, 'E-2', 'body_type'],
      [6, 'E-3', 'borough'],
      [7, '', 'reference'],
      [8, 'E-5', 'name'],
      [9, 'E-6', 'contact_function'],
      [9, 'E-6', 'contact_email'],
      [9, 'E-6', 'contact_telephone'],
      [10, 'E-7', 'contact_name'],
    ])
    expect(outcome.problems[1]).toMatchObject({
      message: 'There is no borough called “Camdem”.',
      mend: 'Did you mean Camden?',
    })
    expect(await db.body.count({ where: { reference: { startsWith: 'E-' } } })).toBe(2)
  })

  it('are those that contradict an earlier row, or repeat a contact', async () => {
    const { problems } = await run(
      'F-1,One,CPEG,Camden,,Ann,ann@example.org,,',
      'F-1,Other,,,,Ben,,,',
      'F-1,,,Hackney,,Cy,,,',
      'F-1,,,,,Ann again,ANN@example.org,,',
    )
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [3, 'name'],
      [4, 'borough'],
      [5, 'contact_email'],
    ])
    expect(problems[0]!.message).toContain('Line 2')
    expect((await bodyOf('F-1')).contacts.map(({ name }) => name)).toEqual(['Ann'])
  })

  it('are those whose ward is not where they say, or could be in several places', async () => {
    const twins = await db.ward.groupBy({ by: ['name'], having: { name: { _count: { gt: 1 } } } })
    const { problems } = await run(
      'G-1,Panel,SNP,Camden,Victoria,,,,',
      `G-2,Panel,SNP,,${twins[0]!.name},,,,`,
      'G-3,Panel,SNP,,Hampstead Towne,,,,',
    )
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'ward'],
      [3, 'ward'],
      [4, 'ward'],
    ])
    expect(problems[2]!.mend).toBe('Did you mean Hampstead Town?')
  })

  it('are those of a body that is closed', async () => {
    const { id, reference } = await aBody(db, { name: 'Shut' })
    await closeBody(ctx, { id, reason: 'Dissolved' })
    const { problems } = await run(`${reference},New name,,,,,,,`)
    expect(problems).toMatchObject([{ line: 2, field: 'reference', message: 'Shut is closed.' }])
    expect(await bodyOf(reference)).toMatchObject({ name: 'Shut' })
  })
})

describe('the file as a whole', () => {
  it('is refused with its mend where it cannot be read', async () => {
    expect(await refusalOf('\uFEFF \n')).toMatch(/empty/)
    expect(await refusalOf('name,borough\nA,Camden\n')).toMatch(/reference/)
    expect(await refusalOf(`${HEADER}\n`)).toMatch(/no rows/)
    expect(await refusalOf('ref,reference\na,b\n')).toMatch(/twice/)
    expect(await refusalOf('reference,name\nA,"open\nB,x\n')).toMatch(/line 2/)
    expect(await refusalOf(`reference\n${'x\n'.repeat(20_001)}`)).toMatch(/20,001 rows/)
  })

  it('may have five megabytes', async () => {
    const big = `reference,name\nA,${'é'.repeat(2.6 * 1024 * 1024)}\n`
    await expect(importBodies(ctx, { csv: big })).rejects.toThrow(/5 MB/)
  })

  it('is refused to a researcher, preview and import', async () => {
    const input = { csv: csv(HEADER, 'H-1,Group,CPEG,Camden,,,,,') }
    const other = aCtx(db, researcher())
    await expect(previewBodyImport(other, input)).rejects.toBeInstanceOf(NotAllowed)
    await expect(importBodies(other, input)).rejects.toBeInstanceOf(NotAllowed)
  })

  it('is only looked at by the preview, which says what the import then does', async () => {
    const input = { csv: csv(HEADER, 'I-1,Group,CPEG,Camden,,Ann,,,', 'I-2,Group,NO,Camden,,,,,') }
    const preview = await previewBodyImport(ctx, input)
    expect(await db.body.count({ where: { reference: 'I-1' } })).toBe(0)
    expect(await importBodies(ctx, input)).toEqual(preview)
    expect(await db.body.count({ where: { reference: 'I-1' } })).toBe(1)
  })

  it('imported twice at one time gives each body once', async () => {
    const lines = Array.from(
      { length: 50 },
      (_, i) => `J-${i},Group ${i},IAG,Camden,,Ann,a${i}@example.org,,`,
    )
    const both = await Promise.all([run(...lines), run(...lines)])
    expect(both.map(({ created }) => created).sort((a, b) => a - b)).toEqual([0, 50])
    expect(await db.contact.count({ where: { body: { reference: { startsWith: 'J-' } } } })).toBe(50)
  })

  it('of seven hundred rows is taken in one go', async () => {
    const lines = Array.from(
      { length: 700 },
      (_, i) => `K-${i},Panel ${i},SNP,Camden,,Ann,k${i}@example.org,,chair`,
    )
    expect(await run(...lines)).toMatchObject({ created: 700, contactsAdded: 700 })
  })
})
