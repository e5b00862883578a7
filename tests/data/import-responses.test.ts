import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { InvalidInput } from '@/lib/core/errors'
import { guessMapping } from '@/lib/responses/import-columns'
import { readImportFile, type ImportFile } from '@/lib/responses/import-file'
import { rowChecker } from '@/lib/responses/import-rows'
import type { ImportMapping } from '@/lib/responses/import-types'

/** The folder of real data that stands beside a checkout. */
const FOLDER = path.resolve(__dirname, '../../../shared/data/responses')
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    return statSync(file).isDirectory() ? filesIn(file) : [file]
  })
const read = (file: string) => readImportFile(readFileSync(file))

/** A questionnaire with a question for every column: whatever stands in a cell has somewhere to go. */
const definitionFor = ({ headings }: ImportFile) => ({
  pages: [{ name: 'p', elements: headings.map((title, i) => ({ type: 'comment', name: `q${i}`, title })) }],
})

function checked(file: ImportFile, mapping: ImportMapping) {
  const world = {
    definition: definitionFor(file),
    bodies: [],
    boroughs: new Map<string, string>(),
    wards: [],
    knownKeys: new Set<string>(),
  }
  const check = rowChecker(file, mapping, world)
  return file.rows.map((_, i) => check(i))
}

describe('every file of responses that was given', () => {
  it.each(filesIn(FOLDER).map((file) => [path.relative(FOLDER, file), file] as const))(
    '%s is read, or refused with its place and mend',
    (_, file) => {
      let found: ImportFile
      try {
        found = read(file)
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInput)
        expect((error as InvalidInput).fields.file).toMatch(/(Line|Row) \d|CSV/)
        return
      }
      expect(found.headings.length).toBeGreaterThan(0)
      const columns = found.headings.map((_, i) => `answer:q${i}` as const)
      for (const row of checked(found, { columns, from: 'public' })) {
        expect(['fresh', 'bad']).toContain(row.state)
        if (row.state === 'bad')
          expect(row.problems[0]).toMatchObject({ row: row.row, mend: expect.any(String) })
      }
    },
  )
})

describe('the spectrum of CSV', () => {
  const folder = path.join(FOLDER, 'csv_spectrum')
  // The JSON beside this one names another telephone number than the CSV: that pair cannot agree.
  const apart = 'location_coordinates.csv'
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv') && name !== apart)
  it.each(names)('%s has the rows that its JSON has', (name) => {
    const { headings, rows } = read(path.join(folder, name))
    const parsed: unknown = JSON.parse(
      readFileSync(path.join(folder, 'json', name.replace('.csv', '.json')), 'utf8'),
    )
    const wanted = [parsed].flat() as Record<string, string>[]
    const lines = (text = '') => text.replace(/\r\n/g, '\n')
    const found = rows.map(({ cells }) => headings.map((_, i) => lines(cells[i])))
    expect(found).toEqual(wanted.map((row) => headings.map((heading) => lines(row[heading]))))
  })
})

it('the stress file keeps every comment to the letter, by its own keys', () => {
  const file = read(path.join(FOLDER, 'DERIVED_import_stress.csv'))
  const definition = { pages: [{ name: 'p', elements: [{ type: 'comment', name: 'comment' }] }] }
  const mapping = guessMapping(file.headings, definition)
  expect(mapping).toEqual({ columns: ['key', 'borough', 'answer:comment'], from: 'public' })
  const boroughs = new Map(file.rows.map(({ cells }) => [(cells[1] ?? '').toLowerCase(), cells[1] ?? '']))
  const check = rowChecker(file, mapping, {
    definition,
    bodies: [],
    boroughs,
    wards: [],
    knownKeys: new Set(),
  })
  const rows = file.rows.map((_, i) => check(i))
  const fresh = rows.flatMap((row) => (row.state === 'fresh' ? [row] : []))
  expect(fresh.length).toBeGreaterThan(file.rows.length / 2)
  expect(new Set(fresh.map(({ sourceKey }) => sourceKey)).size).toBe(fresh.length)
  for (const row of rows) if (row.state === 'bad') expect(row.problems[0]!.message).not.toBe('')
})
