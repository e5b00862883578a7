import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { csvRow } from '@/lib/core/csv-cell'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { exportResponses } from '@/lib/exports/export-responses'
import { beginImport } from '@/lib/responses/begin-import'
import { getImport } from '@/lib/responses/get-import'
import { importResponses } from '@/lib/responses/import-responses'
import { mapImport } from '@/lib/responses/map-import'
import { removeExpiredImports } from '@/lib/responses/remove-expired-imports'
import { uploadResponses } from '@/lib/responses/upload-responses'
import { coordinatorOf, officer, researcher, system } from '@/tests/support/actors'
import { aBody, aConsultation, aCtx, anInvitation, aResponse, CAMDEN, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, talliesOf, TWO_QUESTIONS } from './world'

const { db, url } = await testDatabase()

// The export streams through the process's own pool, which reads the environment.
process.env.DATABASE_URL = url
const ctx = aCtx(db, officer())
const bytes = (words: string) => new TextEncoder().encode(words)

type Consultation = Awaited<ReturnType<typeof aConsultation>>

async function upload(consultation: Consultation, content: Uint8Array<ArrayBuffer>) {
  const { importId } = await uploadResponses(ctx, {
    consultationId: consultation.id,
    fileName: 'answers.csv',
    content,
  })
  return { consultationId: consultation.id, importId }
}

async function run(file: { consultationId: string; importId: string }) {
  const { jobRunId } = await beginImport(ctx, file)
  await importResponses(aCtx(db, system), { importId: file.importId, jobRunId })
  const { message, status } = await db.jobRun.findUniqueOrThrow({ where: { id: jobRunId } })
  return { jobRunId, message, status }
}

async function importFile(consultation: Consultation, content: Uint8Array<ArrayBuffer>) {
  return run(await upload(consultation, content))
}

async function aPanel(consultation: Consultation, name: string) {
  return anInvitation(db, consultation, { bodyId: (await aBody(db, { name })).id })
}

const open = (over = {}) => aConsultation(db, { status: 'open', definition: TWO_QUESTIONS, ...over })

describe('importing a file of responses', () => {
  it('takes the good rows in, counts them, names the bad ones, and takes nothing in twice', async () => {
    const consultation = await open()
    const first = await aPanel(consultation, 'Abbey, North')
    await aPanel(consultation, 'Brook')
    const file = bytes(
      'response_id,body,What is your view?,More to say?\r\n' +
        'r1,"Abbey, North","More officers,\non foot",No\r\n' +
        'r2,Brook,,yes\r\n' +
        'r3,Nobody,Something,\r\n',
    )
    const asked = await upload(consultation, file)
    const view = await getImport(ctx, asked)
    expect(view.mapping).toEqual({ columns: ['key', 'body', 'answer:view', 'answer:more'], from: 'bodies' })
    expect(view.outcome).toMatchObject({ rows: 3, fresh: 1, already: 0, bad: 2 })
    expect(view.outcome.problems).toMatchObject([
      { row: 3, column: 'What is your view?', mend: expect.any(String) },
      { row: 4, column: 'body', message: expect.stringContaining('Nobody') },
    ])
    expect(await run(asked)).toMatchObject({
      status: 'done',
      message: expect.stringMatching(/^1 response is new, 0 already/),
    })
    const response = await db.response.findUniqueOrThrow({
      where: { invitationId: first.id },
      include: { revisions: true },
    })
    expect(response).toMatchObject({
      ...{ channel: 'import', keyedByName: 'Olu Officer', sourceKey: 'import:r1' },
      answers: { view: 'More officers,\non foot', more: 'no' },
    })
    expect(response.revisions).toHaveLength(1)
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 1, responded: 1 })
    expect(await auditOf(db, 'response.import', response.id)).toHaveLength(1)
    const kept = await db.responseImport.findUniqueOrThrow({ where: { id: asked.importId } })
    expect(kept).toMatchObject({ status: 'done', content: null })
    expect((await importFile(consultation, file)).message).toMatch(
      /^0 responses are new, 1 already there\. 2 rows/,
    )
    expect(await db.response.count({ where: { stageId: consultation.stage.id } })).toBe(1)
  })

  it('goes on where a killed process left it', async () => {
    const consultation = await open()
    await aPanel(consultation, 'Dale')
    const asked = await upload(consultation, bytes('body;view\nDale;Yes, more\n'))
    const { jobRunId } = await beginImport(ctx, asked)
    const job = aCtx(db, system)
    const content = (await db.responseImport.findUniqueOrThrow({ where: { id: asked.importId } })).content
    await importResponses(job, { importId: asked.importId, jobRunId })
    // As if the process had ended after the last batch and before the file was put away.
    await db.responseImport.update({
      where: { id: asked.importId },
      data: { status: 'waiting', content, outcome: { fresh: 1 } },
    })
    await importResponses(job, { importId: asked.importId, jobRunId })
    const { message } = await db.jobRun.findUniqueOrThrow({ where: { id: jobRunId } })
    expect(message).toBe('1 response is new, 0 already there.')
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 1, responded: 1 })
  })

  it('takes rows of members of the public where the open link is on, two alike as two people', async () => {
    const consultation = await open()
    const file = bytes('borough,view\nCamden,Same words\nCamden,Same words\nAtlantis,Other words\n')
    const asked = await upload(consultation, file)
    const columns = ['borough' as const, 'answer:view' as const]
    await expect(mapImport(ctx, { ...asked, columns, from: 'public' })).rejects.toThrow(InvalidInput)
    await db.stage.update({ where: { id: consultation.stage.id }, data: { hasOpenLink: true } })
    await mapImport(ctx, { ...asked, columns, from: 'public' })
    expect((await run(asked)).message).toMatch(/^2 responses are new, 0 already there\. 1 row/)
    expect((await importFile(consultation, file)).message).toMatch(/^0 responses are new, 2 already/)
    expect(await db.invitation.count({ where: { stageId: consultation.stage.id, purpose: 'person' } })).toBe(
      2,
    )
  })

  it.each<[string, (words: string) => Uint8Array<ArrayBuffer>]>([
    ['UTF-8 with its mark', (words) => bytes(`\uFEFF${words}`)],
    ['UTF-16', (words) => new Uint8Array(Buffer.from(`\uFEFF${words}`, 'utf16le'))],
    ['UTF-16 without a mark', (words) => new Uint8Array(Buffer.from(words, 'utf16le'))],
    ['Windows-1252', (words) => new Uint8Array(Buffer.from(words, 'latin1'))],
    ['tabs', (words) => bytes(words.replaceAll(';', '\t'))],
  ])('reads %s', async (_, encode) => {
    const consultation = await open()
    await aPanel(consultation, 'Café Row')
    await importFile(consultation, encode("body;view\r\nCafé Row;'=Déjà vu\r\n"))
    const { answers } = await db.response.findFirstOrThrow({ where: { stageId: consultation.stage.id } })
    expect(answers).toEqual({ view: '=Déjà vu' })
  })

  it.each([
    ['nothing', '', /empty/],
    ['JSON', '[\n "a"', /JSON/],
    ['a spreadsheet', 'PK\u0003\u0004', /spreadsheet/],
    ['an open quotation mark', 'body,view\n"A,b\n', /Row 2/],
  ])('refuses %s, with its place and mend', async (_, words, says) => {
    const consultation = await open()
    await expect(upload(consultation, bytes(words))).rejects.toMatchObject({
      fields: { file: expect.stringMatching(says) },
    })
  })
})

describe('who may, and when', () => {
  it.each([
    ['researchers', () => researcher()],
    ['co-ordinators', async () => coordinatorOf(await aBody(db, { type: 'CPEG' }))],
  ])('%s do not upload', async (_, make) => {
    const { id: consultationId } = await open()
    const input = { consultationId, fileName: 'a.csv', content: bytes('body,view\nA,b\n') }
    await expect(uploadResponses(aCtx(db, await make()), input)).rejects.toThrow(NotAllowed)
  })

  it('nobody does once it is analysed', async () => {
    const consultation = await open({ status: 'analysing' })
    await expect(upload(consultation, bytes('body,view\nA,b\n'))).rejects.toThrow(NotAllowed)
  })

  it('a file is imported once, and its columns stay then', async () => {
    const consultation = await open()
    await aPanel(consultation, 'Elm')
    const asked = await upload(consultation, bytes('body,view\nElm,b\n'))
    await expect(beginImport(aCtx(db, researcher()), asked)).rejects.toThrow(NotAllowed)
    await run(asked)
    await expect(beginImport(ctx, asked)).rejects.toThrow(Conflict)
    const columns = ['body' as const, 'answer:view' as const]
    await expect(mapImport(ctx, { ...asked, columns, from: 'bodies' })).rejects.toThrow(Conflict)
    expect(await auditOf(db, 'import.begin', consultation.id)).toHaveLength(1)
    expect(await auditOf(db, 'import.upload', consultation.id)).toHaveLength(1)
  })

  it('files that nobody imports go after their time', async () => {
    const consultation = await open()
    await upload(consultation, bytes('body,view\nElm,b\n'))
    const inTwoMonths = new Date(NOW.getTime() + 60 * 86_400_000)
    await expect(removeExpiredImports(ctx)).rejects.toThrow(NotAllowed)
    expect(await removeExpiredImports(aCtx(db, system, inTwoMonths))).toBeGreaterThan(0)
    expect(await db.responseImport.count({ where: { stageId: consultation.stage.id } })).toBe(0)
  })
})

const MANY_KINDS = {
  pages: [
    {
      name: 'page1',
      elements: [
        { type: 'comment', name: 'words' },
        { type: 'text', name: 'number', inputType: 'number' },
        { type: 'text', name: 'day', inputType: 'date' },
        { type: 'boolean', name: 'agree' },
        { type: 'radiogroup', name: 'one', choices: [1, { value: 'two', text: 'Two' }], showOtherItem: true },
        { type: 'checkbox', name: 'some', choices: ['a', 'b; c', 'd'], showOtherItem: true },
        { type: 'ranking', name: 'order', choices: ['x', 'y', 'z'] },
        { type: 'rating', name: 'stars' },
        { type: 'matrix', name: 'grid', rows: ['r1', 'r2'], columns: [{ value: 1, text: 'Good' }, 'bad'] },
        { type: 'multipletext', name: 'fields', items: [{ name: 'f1' }, { name: 'f2' }] },
        { type: 'paneldynamic', name: 'groups', templateElements: [{ type: 'text', name: 'what' }] },
        {
          ...{ type: 'matrixdropdown', name: 'table', rows: ['t1', 't2'], detailPanelMode: 'underRow' },
          columns: [
            { name: 'c', cellType: 'text' },
            { name: 'd', cellType: 'dropdown', choices: ['one', 2], showOtherItem: true },
            { name: 'e', cellType: 'checkbox', choices: ['p', 'q'] },
          ],
          detailElements: [{ type: 'comment', name: 'more' }],
        },
      ],
    },
  ],
}

const ANSWERS = [
  {
    words: '=1+1\nand "quoted", as they say;\n  indented',
    number: -3.5,
    day: '2026-05-01',
    agree: false,
    one: 1,
    some: ['a', 'b; c'],
    order: ['z', 'x', 'y'],
    stars: 4,
    grid: { r1: 1, r2: 'bad' },
    fields: { f2: '@home' },
    groups: [{ what: 'this' }, { what: 'that' }],
    table: {
      t1: { c: 'cell', d: 'other', 'd-Comment': 'a third', more: 'In detail' },
      t2: { d: 2, e: ['q', 'p'] },
    },
  },
  {
    words: "'=already",
    one: 'other',
    'one-Comment': 'own, words',
    some: ['d', 'other'],
    'some-Comment': 'more; words',
  },
  { agree: true, one: 'two' },
]

it('what the export wrote comes back the same into another consultation of the same questionnaire', async () => {
  const one = await open({ definition: MANY_KINDS })
  const two = await open({ definition: MANY_KINDS })
  for (const answers of ANSWERS) {
    const { bodyId } = await aResponse(db, one, { answers })
    await anInvitation(db, two, { bodyId })
  }
  const { stream } = await exportResponses(ctx, { consultationId: one.id })
  const { message } = await importFile(two, bytes(await text(stream)))
  expect(message).toBe('3 responses are new, 0 already there.')
  const answersOf = async ({ stage }: Consultation) =>
    (await db.response.findMany({ where: { stageId: stage.id }, orderBy: { bodyId: 'asc' } })).map(
      ({ answers }) => answers,
    )
  expect(await answersOf(two)).toEqual(await answersOf(one))
})

it('reads as many rows as it says it does, a batch at a time', { timeout: 60_000 }, async () => {
  const consultation = await open()
  await db.stage.update({ where: { id: consultation.stage.id }, data: { hasOpenLink: true } })
  const rows = Array.from({ length: 1_201 }, (_, i) => csvRow([`k${i}`, 'Hackney', `Answer ${i}`]))
  const { message } = await importFile(consultation, bytes(csvRow(['id', 'borough', 'view']) + rows.join('')))
  expect(message).toBe('1,201 responses are new, 0 already there.')
  expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 1_201, responded: 1_201 })
})

describe('what a row says beside its answers', () => {
  it('of a body: who stands behind it, as the export writes it or in words', async () => {
    const consultation = await open()
    for (const name of ['Ash', 'Birch', 'Cedar']) await aPanel(consultation, name)
    const file = bytes(
      'body,basis,basis_people,basis_date,took_part,dissent,view\n' +
        'Ash,meeting,"1,012",3/5/2026,icv; Tenants,Two said no,A\n' +
        'Birch,Chair alone,,,,,B\n' +
        'Cedar,,,,,,C\n' +
        'Dogwood,a vote,,,,,D\n',
    )
    const asked = await upload(consultation, file)
    const { mapping, outcome } = await getImport(ctx, asked)
    const beside = ['basis', 'basisPeople', 'basisDate', 'others', 'dissent']
    expect(mapping.columns).toEqual(['body', ...beside, 'answer:view'])
    expect(outcome.problems).toMatchObject([
      { row: 5, column: 'basis', message: expect.stringContaining('a vote') },
    ])
    await run(asked)
    const rows = await db.response.findMany({
      where: { stageId: consultation.stage.id },
      orderBy: { body: { name: 'asc' } },
    })
    expect(rows.map(({ basisKind, publication }) => [basisKind, publication])).toEqual([
      ['meeting', null],
      ['chair', null],
      [null, null],
    ])
    expect(rows[0]?.basis).toMatchObject({
      ...{ kind: 'meeting', people: 1012, onDate: '2026-05-03', others: ['icv'] },
      ...{ othersDetail: 'Tenants', dissent: 'Two said no' },
    })
  })

  it('of a person: ward and what they agreed to; where the file does not say, nothing of theirs is quoted', async () => {
    const consultation = await open()
    await db.stage.update({ where: { id: consultation.stage.id }, data: { hasOpenLink: true } })
    const ward = await db.ward.findFirstOrThrow({ where: { boroughCode: CAMDEN } })
    const file = bytes(
      'id,borough,ward,publication,view\n' +
        `1,Camden,${ward.name},"Yes, in full",A\n` +
        `2,,${ward.code},anonymous,B\n` +
        '3,Camden,,,C\n' +
        '4,Camden,Atlantis,none,D\n' +
        '5,Camden,,maybe,E\n',
    )
    const asked = await upload(consultation, file)
    const { mapping, outcome } = await getImport(ctx, asked)
    expect(mapping).toEqual({
      columns: ['key', 'borough', 'ward', 'publication', 'answer:view'],
      from: 'public',
    })
    expect(outcome.problems.map(({ row, column }) => [row, column])).toEqual([
      [5, 'ward'],
      [6, 'publication'],
    ])
    await run(asked)
    const rows = await db.response.findMany({
      where: { stageId: consultation.stage.id },
      orderBy: { sourceKey: 'asc' },
      include: { invitation: { include: { participant: true } } },
    })
    expect(
      rows.map(({ publication, invitation: { participant } }) => [
        publication,
        participant?.publication,
        participant?.boroughCode,
        participant?.wardCode,
      ]),
    ).toEqual([
      ['full', 'full', CAMDEN, ward.code],
      ['anonymous', 'anonymous', CAMDEN, ward.code],
      ['none', 'none', CAMDEN, null],
    ])
  })
})

describe('where answers are no longer taken', () => {
  it('a file that waited is not imported, says why, and its content goes', async () => {
    const consultation = await open()
    await aPanel(consultation, 'Elder')
    const asked = await upload(consultation, bytes('body,view\nElder,A\n'))
    const { jobRunId } = await beginImport(ctx, asked)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'analysing' } })
    await importResponses(aCtx(db, system), { importId: asked.importId, jobRunId })
    const job = await db.jobRun.findUniqueOrThrow({ where: { id: jobRunId } })
    expect(job).toMatchObject({
      status: 'failed',
      message: expect.stringMatching(/not taken now.*Nothing was/),
    })
    const kept = await db.responseImport.findUniqueOrThrow({ where: { id: asked.importId } })
    expect(kept).toMatchObject({ status: 'done', content: null })
    const { outcome } = await getImport(ctx, asked)
    expect(outcome).toMatchObject({
      fresh: 0,
      checked: 0,
      stopped: expect.stringContaining('not taken now'),
    })
    expect(await db.response.count({ where: { stageId: consultation.stage.id } })).toBe(0)
  })

  it(
    'one that is half way in ends there: what is in counts, and nothing is half written',
    { timeout: 60_000 },
    async () => {
      const consultation = await open()
      await db.stage.update({ where: { id: consultation.stage.id }, data: { hasOpenLink: true } })
      const rows = Array.from({ length: 1_201 }, (_, i) => csvRow([`h${i}`, 'Hackney', `Answer ${i}`]))
      const asked = await upload(consultation, bytes(csvRow(['id', 'borough', 'view']) + rows.join('')))
      const { jobRunId } = await beginImport(ctx, asked)
      const where = { stageId: consultation.stage.id }
      const closing = (async () => {
        while ((await db.response.count({ where })) === 0) await new Promise((next) => setImmediate(next))
        await db.consultation.update({ where: { id: consultation.id }, data: { status: 'analysing' } })
      })()
      await importResponses(aCtx(db, system), { importId: asked.importId, jobRunId })
      await closing
      const taken = await db.response.count({ where })
      expect([500, 1000]).toContain(taken)
      const { status, message } = await db.jobRun.findUniqueOrThrow({ where: { id: jobRunId } })
      expect(status).toBe('failed')
      expect(message).toContain(
        `${taken === 500 ? '500' : '1,000'} responses are in and counted; the rest of the file is not.`,
      )
      expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: taken, responded: taken })
      expect((await getImport(ctx, asked)).outcome).toMatchObject({
        rows: 1_201,
        checked: taken,
        fresh: taken,
      })
    },
  )
})
