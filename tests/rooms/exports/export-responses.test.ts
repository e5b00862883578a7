import { buffer } from 'node:stream/consumers'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { exportCodebook } from '@/lib/exports/export-codebook'
import { exportResponses } from '@/lib/exports/export-responses'
import { anonymous, holderOf, linkOfficerOf, officer, researcher } from '../../support/actors'
import { aBody, aConsultation, aCtx, aResponse, CAMDEN } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'

const { db, url } = await testDatabase()

// The export streams through the process's own pool, which reads the environment.
process.env.DATABASE_URL = url

const LONG = `a_very_long_question_name_that_goes_on_past_sixty_three_bytes_ok`

const DEFINITION = {
  pages: [
    {
      name: 'p1',
      elements: [
        { type: 'comment', name: 'view', title: 'Your view' },
        {
          type: 'checkbox',
          name: 'many',
          title: 'Which?',
          choices: ['a', { value: 'b', text: 'Bee' }],
          showOtherItem: true,
        },
        {
          type: 'matrix',
          name: 'grid',
          title: 'Agree?',
          rows: ['r1', { value: 'r2', text: 'Row 2' }],
          columns: ['yes', 'no'],
        },
        { type: 'boolean', name: 'sure', title: 'Sure?' },
        { type: 'text', name: 'count', title: 'How many?', inputType: 'number' },
        { type: 'comment', name: LONG, title: 'Long name' },
        { type: 'comment', name: 'it\'s "odd"; DROP TABLE response--', title: 'Odd name' },
        { type: 'html', name: 'note', html: '<p>No answer here</p>' },
      ],
    },
  ],
}

async function rowsOf(consultationId: string) {
  const { stream } = await exportResponses(aCtx(db, researcher()), { consultationId })
  const csv = (await buffer(stream)).toString('utf8')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  const parsed = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
  expect(parsed.errors).toEqual([])
  return parsed.data
}

describe('exporting responses', () => {
  test('gives a row a response and a column an answer, which a spreadsheet reads back as they were', async () => {
    const consultation = await aConsultation(db, { status: 'open', definition: DEFINITION })
    const body = await aBody(db, { name: 'Panel "One", Camden' })
    const answers = {
      view: 'First line\nsecond, "quoted"; ünï שלום 👍',
      many: ['a', 'other'],
      'many-Comment': 'else',
      grid: { r1: 'yes', r2: 'no' },
      sure: false,
      count: -5,
      [LONG]: 'kept',
      'it\'s "odd"; DROP TABLE response--': 'odd',
    }
    await aResponse(db, consultation, { bodyId: body.id, answers })
    const [row] = await rowsOf(consultation.id)
    expect(row).toMatchObject({
      body_type: 'SNP',
      body: 'Panel "One", Camden',
      borough: 'Camden',
      revision: '1',
      version: '1',
      first_submitted: '2026-06-10 12:00',
      view: answers.view,
      many: 'a; other',
      'many-Comment': 'else',
      'grid.r1': 'yes',
      'grid.r2': 'no',
      sure: 'false',
      [LONG]: 'kept',
      'it\'s "odd"; DROP TABLE response--': 'odd',
    })
    expect(Object.keys(row!)).not.toContain('note')
    expect(await db.response.count()).toBeGreaterThan(0)
  })

  test.each(['=1+1', '+441', '-cmd|calc', '@SUM(A1)', '\tx', '\rx', "'=1", '=HYPERLINK("http://x","y")'])(
    'defuses what a spreadsheet would run: %j',
    async (view) => {
      const consultation = await aConsultation(db, { status: 'open' })
      await aResponse(db, consultation, { answers: { view } })
      const [row] = await rowsOf(consultation.id)
      expect(row?.view).toBe(`'${view}`)
    },
  )

  test('has the columns of every version, and empty cells for what a version did not ask', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    await aResponse(db, consultation, { answers: { view: 'old' } })
    const second = await db.questionnaireVersion.create({
      data: {
        stageId: consultation.stage.id,
        number: 2,
        frozenAt: new Date(),
        definition: { elements: [{ type: 'comment', name: 'fresh', title: 'Fresh' }] },
      },
    })
    await aResponse(db, { ...consultation, questionnaire: second }, { answers: { fresh: 'new' } })
    const rows = await rowsOf(consultation.id)
    expect(rows.map(({ version, view, fresh }) => [version, view, fresh]).toSorted()).toEqual([
      ['1', 'old', ''],
      ['2', '', 'new'],
    ])
    const { text: codebook } = await exportCodebook(aCtx(db, researcher()), {
      consultationId: consultation.id,
    })
    expect(codebook).toContain('fresh,Fresh,comment,,2')
    expect(codebook).toContain('view,What is your view?,comment,,1')
  })

  test('says in the codebook what the codes mean', async () => {
    const consultation = await aConsultation(db, { status: 'open', definition: DEFINITION })
    const { text: codebook } = await exportCodebook(aCtx(db, officer()), { consultationId: consultation.id })
    const rows = Papa.parse<Record<string, string>>(codebook.slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data
    expect(rows.find(({ column }) => column === 'many')?.codes).toBe('a = a\nb = Bee\nother = Other')
    expect(rows.find(({ column }) => column === 'grid.r2')?.meaning).toBe('Agree?: Row 2')
  })

  test('records who took what', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    await rowsOf(consultation.id)
    const events = await db.auditEvent.findMany({
      where: { subjectId: consultation.id, action: 'responses.export' },
    })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ actorName: 'Rae Researcher', detail: { format: 'csv' } })
  })

  test('is refused to whoever may not have the answers', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const input = { consultationId: consultation.id }
    const { invitation } = await aResponse(db, consultation)
    for (const actor of [anonymous, linkOfficerOf(CAMDEN), holderOf(invitation)]) {
      await expect(exportResponses(aCtx(db, actor), input)).rejects.toBeInstanceOf(NotAllowed)
      await expect(exportCodebook(aCtx(db, actor), input)).rejects.toBeInstanceOf(NotAllowed)
    }
    expect(await db.auditEvent.count({ where: { subjectId: consultation.id } })).toBe(0)
  })

  test('of a consultation that is not there is not found', async () => {
    const input = { consultationId: '00000000-0000-4000-8000-000000000000' }
    await expect(exportResponses(aCtx(db, officer()), input)).rejects.toBeInstanceOf(NotFound)
  })

  test('left in the middle gives its connection back', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    await aResponse(db, consultation)
    for (let i = 0; i < 40; i++) {
      const { stream } = await exportResponses(aCtx(db, researcher()), { consultationId: consultation.id })
      stream.destroy()
    }
    expect(await rowsOf(consultation.id)).toHaveLength(1)
  })
})

describe('beside the answers', () => {
  const BASIS = {
    ...{ kind: 'meeting', people: 12, onDate: '2026-05-03', detail: '', others: ['icv', 'youth'] },
    ...{ othersDetail: 'Tenants', dissent: '=Two said no' },
  }

  test('stand who stands behind them, who else took part, and where they did not agree', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const said = await aResponse(db, consultation, { answers: { view: 'A' } })
    await aResponse(db, consultation, { answers: { view: 'B' } })
    await db.response.update({ where: { id: said.id }, data: { basis: BASIS, basisKind: 'meeting' } })
    const rows = await rowsOf(consultation.id)
    expect(rows.find(({ view }) => view === 'A')).toMatchObject({
      ...{ basis: 'meeting', basis_people: '12', basis_date: '2026-05-03' },
      ...{ took_part: 'icv; youth; Tenants', dissent: "'=Two said no", publication: '' },
    })
    expect(rows.find(({ view }) => view === 'B')).toMatchObject({
      basis: '',
      basis_people: '',
      took_part: '',
    })
  })

  test('the codebook says what the kinds of basis mean', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'open' })
    const { text } = await exportCodebook(aCtx(db, researcher()), { consultationId })
    const rows = Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data
    expect(rows.find(({ column }) => column === 'basis')?.codes).toContain('chair = The chair alone')
    expect(rows.find(({ column }) => column === 'took_part')?.codes).toContain('youth = Youth panel')
  })

  test('persons stand with what they agreed to, and without a name or an address', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const email = 'jo.bloggs@example.org'
    for (const publication of ['full', 'anonymous', 'none'] as const)
      await aPersonsResponse(db, consultation, { publication, email, boroughCode: CAMDEN })
    const rows = await rowsOf(consultation.id)
    expect(rows.map(({ publication }) => publication).toSorted()).toEqual(['anonymous', 'full', 'none'])
    for (const row of rows)
      expect(row).toMatchObject({ body_type: 'public', body: '', borough: 'Camden', basis: '' })
    expect(JSON.stringify(rows)).not.toContain(email)
  })
})
