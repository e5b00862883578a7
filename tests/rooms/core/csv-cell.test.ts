import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { csvCell, csvRow, defuse, undefuse } from '@/lib/core/csv-cell'

it('defuses every beginning that a spreadsheet takes for a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])
    expect(defuse(text)).toBe(`'${text}`)
  for (const text of ['', 'a=1', "'quoted'", '1-1', ' =1']) expect(defuse(text)).toBe(text)
})

it('leaves numbers numbers, and nothing empty', () => {
  expect(csvRow([-5, true, null, undefined, new Date('2026-06-10T11:00:00Z')])).toBe(
    '-5,true,,,2026-06-10T11:00:00.000Z\r\n',
  )
})

it('quotes what needs it', () => {
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"')
  expect(csvCell('one\ntwo')).toBe('"one\ntwo"')
  expect(csvCell('a;b')).toBe('"a;b"')
  expect(csvCell(' a')).toBe('" a"')
})

it('gives back any text at all, and never writes one that a spreadsheet runs', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^'*[=+@\t-][a-z",\n']*$/))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [cells] = Papa.parse<string[]>(csvRow([a, b]), { delimiter: ',', newline: '\r\n' }).data
      expect(cells!.map(undefuse)).toEqual([a, b])
      for (const cell of cells!) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
