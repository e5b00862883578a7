import { buffer } from 'node:stream/consumers'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { xlsxFile } from '@/lib/exports/files/xlsx-file'
import { AS_IT_IS } from '@/lib/exports/responses-sql'
import { NOW } from '../../support/builders'
import { all, readXml } from '../../support/read-xml'
import { testDatabase } from '../../support/test-database'
import { unzip } from '../../support/unzip'
import { askedFile } from './asked-file'
import { surveyed, VIEW } from './surveyed'

const { db } = await testDatabase()
const consultation = await surveyed(db)
const file = (format: Parameters<typeof askedFile>[2], options = {}) =>
  askedFile(db, consultation.id, format, options)
const parsed = (csv: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

describe('CSV, a row a response', () => {
  test('holds codes, or labels where they are asked for', async () => {
    const codes = parsed((await file('csv')).toString())
    expect(codes).toHaveLength(4)
    expect(codes[0]).toMatchObject({
      view: VIEW,
      one: 'b',
      many: 'a; other',
      rank: 'z; x; y',
      'grid.r1': 'yes',
      sure: 'false',
    })
    expect(codes[1]).toMatchObject({ view: "'=cmd()", one: 'gone' })
    const labels = parsed((await file('csv', { values: 'labels' })).toString())
    expect(labels[0]).toMatchObject({
      one: 'It’s "bee"',
      many: 'a; Other',
      'grid.r1': 'Yes',
      sure: 'No',
      count: "'-5",
    })
    expect(labels[1]).toMatchObject({ one: 'gone' })
  })

  test('never says in which ward a member of the public lives', async () => {
    const persons = parsed((await file('csv')).toString()).filter(({ body_type }) => body_type === 'public')
    expect(persons).toHaveLength(2)
    expect(await db.participant.count({ where: { wardCode: { not: null } } })).toBe(1)
    for (const { ward } of persons) expect(ward).toBe('')
  })

  test('redacted, it holds what a person decided of the present text, and marks the rest', async () => {
    const rows = parsed((await file('csv', { text: 'redacted' })).toString())
    expect(rows.map(({ view }) => view)).toEqual([
      'First line, redacted',
      '[left out: not redacted]',
      '[left out: not redacted]',
      '[left out: not to be quoted]',
    ])
    expect(rows[0]).toMatchObject({
      why: '[left out: not redacted]',
      'many-Comment': '[left out: not redacted]',
      one: 'b',
      count: "'-5",
    })
    // A code of no version may be somebody's words.
    expect(rows[1]).toMatchObject({ one: '[left out: not redacted]' })
  })

  test('of bodies alone, it holds no person', async () => {
    const rows = parsed((await file('csv', { whose: 'bodies' })).toString())
    expect(rows.map(({ body_type }) => body_type)).toEqual(['SNP', 'SNP'])
  })
})

test('in no redacted file of any kind stand words that were not redacted', async () => {
  const { FORMATS } = await import('@/lib/exports/schema')
  for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[]) {
    const bytes = await file(format, { text: 'redacted' })
    const texts =
      bytes.subarray(0, 2).toString() === 'PK' ? [...unzip(bytes).values()].map(String) : [bytes.toString()]
    const words = texts.join('\n')
    for (const secret of [
      'Jo Bloggs',
      'Said in silence',
      'Said openly',
      'still silent',
      'Out of date',
      'שלום',
      'cmd()',
    ])
      expect(words, `${format}: ${secret}`).not.toContain(secret)
    if (format !== 'dictionary') expect(words, format).toContain('First line, redacted')
  }
})

test('CSV, a row an answer, has the codings beside the answer', async () => {
  const rows = parsed((await file('csv-long')).toString())
  expect(rows).toHaveLength(11 + 2 + 2 + 2)
  const told = await db.exportFile.findFirstOrThrow({
    where: { format: 'csv-long' },
    orderBy: { readyAt: 'desc' },
  })
  expect(told).toMatchObject({ state: 'ready', rows: rows.length })
  expect(rows.find(({ question }) => question === 'view')).toMatchObject({
    ...{ reference: consultation.first.reference, question_title: 'Your view', answer: VIEW },
    ...{ themes: 'Visibility & more; Trust', position: 'for', evidence: 'true', themes_once_proposed: '' },
  })
  expect(rows.find(({ question }) => question === 'grid.r2')).toMatchObject({
    answer: 'no',
    question_title: 'Agree?: Row 2',
  })
})

test('JSON Lines has an object a response, with what was stored and what was coded', async () => {
  const lines = (await file('jsonl'))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatchObject({
    ...{
      reference: consultation.first.reference,
      bodyType: 'SNP',
      ward: null,
      version: 1,
      revision: 1,
      basis: null,
    },
    answers: { view: VIEW, count: -5, many: ['a', 'other'], sure: false, grid: { r1: 'yes', r2: 'no' } },
    coding: { view: { themes: ['Visibility & more', 'Trust'], position: 'for', evidence: true } },
  })
  const labels = (await file('jsonl', { values: 'labels' })).toString().split('\n')
  expect(JSON.parse(labels[0]!)).toMatchObject({
    answers: { many: ['a', 'Other'], 'grid.r1': 'Yes', one: 'It’s "bee"' },
  })
})

describe('the Excel workbook', () => {
  const cellsOf = (xml: string) =>
    all(readXml(xml), 'row').map((row) =>
      row.children.map((cell) => all(cell, cell.attributes.t ? 't' : 'v')[0]?.text ?? null),
    )

  test('has the responses on a sheet, text as text and numbers as numbers', async () => {
    const files = unzip(await file('xlsx'))
    const [heading, first, second] = cellsOf(files.get('xl/worksheets/sheet1.xml')!.toString())
    const of = (row: typeof first, name: string) => row?.[heading!.indexOf(name)]
    expect(of(first, 'view')).toBe(VIEW)
    expect(of(first, 'count')).toBe('-5')
    expect(of(first, 'many-Comment')).toBe('=1+1')
    expect(of(second, 'why')).toBeNull()
    const numbers = all(readXml(files.get('xl/worksheets/sheet1.xml')!.toString()), 'v').map(
      ({ text }) => text,
    )
    expect(numbers).toContain('-5')
    const sheets = all(readXml(files.get('xl/workbook.xml')!.toString()), 'sheet').map(
      ({ attributes }) => attributes.name,
    )
    expect(sheets).toEqual(['Responses', 'Columns', 'About'])
    for (const [name, bytes] of files) if (/\.(xml|rels)$/.test(name)) readXml(bytes.toString())
  })

  test('goes on in further sheets where one is full', async () => {
    for (const [rowsASheet, rows] of [
      [3, [3, 1]],
      [4, [4]],
      [1, [1, 1, 1, 1]],
    ] as const) {
      const lines = ['a\tb\n', 'c\td\ne\tf', '\n', 'g\th\n']
      const snapshot = {
        rows: () => Promise.resolve([]),
        async *copy() {
          for (const line of lines) yield await Promise.resolve(Buffer.from(line))
        },
        ...{ rowsRead: () => Promise.resolve(0), close: () => Promise.resolve() },
      }
      const consultation = { id: '', slug: '', title: '' }
      const work = {
        snapshot,
        consultation,
        columns: [],
        stageId: '',
        wanted: AS_IT_IS,
        responses: 4,
        now: NOW,
      }
      const files = unzip(await buffer(xlsxFile(work, rowsASheet)))
      const names = all(readXml(files.get('xl/workbook.xml')!.toString()), 'sheet').map(
        ({ attributes }) => attributes.name,
      )
      expect(names).toEqual([
        ...rows.map((_, i) => (i === 0 ? 'Responses' : `Responses ${i + 1}`)),
        'Columns',
        'About',
      ])
      const counts = rows.map(
        (_, i) => cellsOf(files.get(`xl/worksheets/sheet${i + 1}.xml`)!.toString()).length - 1,
      )
      expect(counts).toEqual(rows)
    }
  })

  test('keeps the whole of a text that is too long for a cell, and what XML cannot hold out', async () => {
    const long = `${'😀é<&\\'.repeat(9000)}\u0001\u000bend\tof it`
    const { id } = await db.response.findFirstOrThrow({ where: { reference: consultation.second.reference } })
    const before = await db.response.findUniqueOrThrow({ where: { id } })
    await db.response.update({ where: { id }, data: { answers: { view: long } } })
    const files = unzip(await file('xlsx'))
    await db.response.update({ where: { id }, data: { answers: before.answers! } })
    const sheets = all(readXml(files.get('xl/workbook.xml')!.toString()), 'sheet').map(
      ({ attributes }) => attributes.name,
    )
    expect(sheets).toEqual(['Responses', 'Long texts', 'Columns', 'About'])
    const [heading, , row] = cellsOf(files.get('xl/worksheets/sheet1.xml')!.toString())
    const cell = row![heading!.indexOf('view')]!
    expect(cell.length).toBeLessThanOrEqual(32_767)
    expect(cell).toMatch(/\[goes on in the sheet “Long texts”\]$/)
    const pieces = cellsOf(files.get('xl/worksheets/sheet2.xml')!.toString()).slice(1)
    expect(
      pieces.every(([reference, column]) => reference === consultation.second.reference && column === 'view'),
    ).toBe(true)
    expect(pieces.map(([, , n]) => n)).toEqual(pieces.map((_, i) => String(i + 1)))
    for (const [, , , text] of pieces) expect(text!.length).toBeLessThanOrEqual(32_767)
    expect(pieces.map(([, , , text]) => text).join('')).toBe(long.replace('\u0001\u000b', ''))
  })
})

test('the SPSS file tells values, labels and kinds of missing apart', async () => {
  const files = unzip(await file('spss'))
  const rows = parsed(files.get('responses.csv')!.toString())
  expect(rows[0]).toMatchObject({
    ...{ one: '2', many_a: '1', many_b: '0', many_other: '1', rank_x: '2', rank_y: '3', rank_z: '1' },
    ...{
      grid_r1: '1',
      grid_r2: '2',
      sure: '0',
      count: '-5',
      day: '2026-05-03',
      view: VIEW.replace('\n', ' ¶ '),
    },
  })
  expect(rows[1]).toMatchObject({ one: '-7', many_a: '-9', sure: '-9', count: '' })
  const syntax = files.get('responses.sps')!.toString()
  const bytes = Buffer.byteLength(VIEW.replace('\n', ' ¶ '))
  expect(syntax).toContain(`\n  view A${bytes}\n`)
  expect(syntax).toContain(
    `VALUE LABELS one 1 'Ay' 2 'It’s "bee"' -9 'No answer' -8 'Not asked' -7 'Not in the list'.`,
  )
  expect(syntax).toContain("VARIABLE LABELS many_b 'Which?: Bee'.")
  expect(syntax).toContain(
    'MRSETS /MDGROUP NAME=$several1 CATEGORYLABELS=VARLABELS VARIABLES=many_a many_b many_other VALUE=1.',
  )
  // Every variable of the data is described, in its order, and nothing else.
  const told = [
    ...syntax
      .split('/VARIABLES=\n')[1]!
      .split('\n.')[0]!
      .matchAll(/^ {2}(\S+) /gm),
  ].map(([, name]) => name)
  expect(told).toEqual(Object.keys(rows[0]!))
})

test('the R file has factors with their labels in a script beside the data', async () => {
  const files = unzip(await file('r'))
  const rows = parsed(files.get('responses.csv')!.toString())
  expect(rows[0]).toMatchObject({ one: 'b', count: '-5', many: 'a; other' })
  const script = files.get('responses.R')!.toString()
  expect(script).toContain('levels = c("a", "b"), labels = make.unique(c("Ay", "It’s \\"bee\\""))')
  expect(script).toContain('responses[["count"]] <- as.numeric(responses[["count"]])')
  expect(script).toContain('"x" , x'.replace(' ,', ','))
})

test('the data dictionary says what each column holds and what it is called in SPSS', async () => {
  const rows = parsed((await file('dictionary')).toString())
  expect(rows.find(({ column }) => column === 'many')).toMatchObject({
    ...{ meaning: 'Which?', holds: 'codes, parted by "; "', level: 'nominal', versions: '1' },
    ...{
      spss_variables: 'many_a many_b many_other',
      codes: 'a = a (1 in SPSS)\nb = Bee (2 in SPSS)\nother = Other (3 in SPSS)',
    },
  })
  expect(rows.find(({ column }) => column === 'reference')?.holds).toBe('text')
})
