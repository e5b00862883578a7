import Papa from 'papaparse'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { CSV_BOM, csvRow, defuse, undefuse } from '@/lib/core/csv-cell'
import { exportResponses } from '@/lib/exports/export-responses'
import { validateAnswers } from '@/lib/responses/validate-answers'
import { researcher } from '../support/actors'
import { aConsultation, aCtx, aResponse, ONE_QUESTION } from '../support/builders'
import { testDatabase } from '../support/test-database'
import { sharedFiles, sharedText } from './shared-data'

const { db, url } = await testDatabase()
// The export streams through the process's own pool, which reads the environment.
process.env.DATABASE_URL = url

const payloads = sharedText('responses/csv_formula_payloads.txt').split(/\r?\n/).filter(Boolean)
const naughty = (JSON.parse(sharedText('responses/blns.json')) as string[]).filter(Boolean)

const read = (csv: string) => Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: true }).data

describe('awkward text', () => {
  test('in the cells of a CSV comes back as it went in', () => {
    for (const text of [...payloads, ...naughty]) {
      const [row] = read(csvRow(['a', text, 'b']))
      expect(row?.map(undefuse)).toEqual(['a', text, 'b'])
    }
  })

  test('that a spreadsheet would run is defused', () => {
    for (const payload of payloads.filter((text) => /^[=+\-@\t\r]/.test(text)))
      expect(defuse(payload)).toBe(`'${payload}`)
  })

  test.each(sharedFiles('responses/csv_spectrum', '.csv'))('%s survives a round trip', (file) => {
    const rows = read(sharedText(file))
    expect(read(rows.map((row) => csvRow(row)).join(''))).toEqual(rows)
  })

  test('answered by people is kept or refused with the question named, and exported as it was', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const kept: string[] = []
    for (const text of [...payloads, ...naughty]) {
      const result = validateAnswers(ONE_QUESTION, { view: text }, { partial: false })
      if (result.ok) kept.push(result.answers.view as string)
      else for (const problem of result.problems) expect(problem.question).toBe('view')
    }
    expect(kept.length).toBeGreaterThan(naughty.length / 2)
    for (const view of kept) await aResponse(db, consultation, { answers: { view } })
    const { stream } = await exportResponses(aCtx(db, researcher()), { consultationId: consultation.id })
    const csv = (await buffer(stream)).toString('utf8')
    expect(csv.startsWith(CSV_BOM)).toBe(true)
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), {
      header: true,
      skipEmptyLines: true,
      newline: '\n',
    })
    expect(data.map(({ view }) => undefuse(view!)).toSorted()).toEqual(kept.toSorted())
  })
})
