import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CUT_AT, CUT_MARK } from '@/lib/exports/files/sheet-bytes'
import { SheetRows } from '@/lib/exports/files/sheet-rows'

/** What COPY ... (FORMAT text) writes for a value. */
const copied = (value: string | null) =>
  value === null
    ? '\\N'
    : value
        .replace(/\\/g, '\\\\')
        .replace(/\t/g, '\\t')
        .replace(/\n/g, '\\n')
        .replace(/\r/g, '\\r')
        .replace(/\v/g, '\\v')

/** The same rule, said plainly: the cell that a value becomes. */
function cellOf(value: string | null, isNumber: boolean): string {
  // Control characters may not stand in XML; a line break is \n alone.
  let text = (value ?? '').replace(/[\r\v\u0001]/g, '')
  if (text === '') return '<c/>'
  if (isNumber && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text)) return `<c><v>${text}</v></c>`
  if (text.length > CUT_AT)
    text = [...text].reduce((kept, c) => (kept.length < CUT_AT ? kept + c : kept), '') + CUT_MARK
  const spaced = /^[ \t]|[ \t]$|\n/.test(text) ? ' xml:space="preserve"' : ''
  const xml = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '&#10;')
  return `<c t="inlineStr"><is><t${spaced}>${xml}</t></is></c>`
}

const short = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({ unit: fc.constantFrom(...'ab7-. \t\n\r\v\\&<>N\u0001é😀'), maxLength: 12 }),
  },
  { weight: 2, arbitrary: fc.oneof(fc.integer().map(String), fc.constantFrom('007', '-0.5', '1e5')) },
  { weight: 1, arbitrary: fc.constant(null) },
)
/** About as long as a cell may be, of characters of one, two and four bytes. */
const long = fc
  .tuple(fc.constantFrom('a', 'é', '😀', '&'), fc.integer({ min: -3, max: 3 }))
  .map(([c, more]) => c.repeat(Math.ceil((CUT_AT + more) / c.length)))

type Values = (string | null)[][]
const rowsOf = (value: fc.Arbitrary<string | null>) =>
  fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })

function check(rows: Values, sizes: number[]) {
  const bytes = Buffer.from(rows.map((row) => `${row.map(copied).join('\t')}\n`).join(''))
  const sheet = new SheetRows(new Set([1]))
  const out: Buffer[] = []
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const { ready, used } = sheet.take(bytes.subarray(at, at + sizes[i % sizes.length]!))
    out.push(...ready)
    at += used
  }
  out.push(sheet.end())
  const expected = rows.map((row) => `<row>${row.map((v, i) => cellOf(v, i === 1)).join('')}</row>`)
  // Not toBe of the texts: to show how two megabytes differ takes a minute.
  const got = Buffer.concat(out).toString('utf8')
  expect(got === expected.join('') ? '' : got.slice(0, 2000)).toBe('')
  expect(sheet.rows).toBe(rows.length)
}

const sizes = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: 1 })

test('however what COPY wrote is cut into pieces, every value is the cell it has to be', () => {
  fc.assert(fc.property(rowsOf(short), sizes(1, 40), check), { numRuns: 500 })
})

test('also of texts that are about as long as a cell may be', () => {
  const some = fc.oneof({ weight: 3, arbitrary: short }, { weight: 1, arbitrary: long })
  fc.assert(fc.property(rowsOf(some), sizes(4000, 90_000), check), { numRuns: 40 })
})
