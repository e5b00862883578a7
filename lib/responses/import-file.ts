import Papa from 'papaparse'
import { csvText } from '../bodies/csv-text'
import { undefuse } from '../core/csv-cell'
import { InvalidInput } from '../core/errors'
import { formatNumber } from '../core/format'

export const MAX_IMPORT_BYTES = 10_000_000
export const MAX_IMPORT_RESPONSES = 50_000
const MOST_COLUMNS = 2_000

/** A file as it was read: what its first line says, and each row with the number of the row it is. */
export type ImportFile = { headings: string[]; rows: { row: number; cells: string[] }[] }

/**
 * Reads a CSV file of responses, whatever program wrote it: UTF-8, UTF-16 or the Windows encoding; commas, semicolons or
 * tabs; line breaks inside cells; formulas that an export defused.
 * @throws InvalidInput for `file`, saying where it cannot be read and how to mend it
 */
export function readImportFile(bytes: Uint8Array): ImportFile {
  if (bytes.byteLength === 0)
    throw wrong('The file is empty. Save the sheet as CSV, with its headings, and choose it again.')
  if (bytes.byteLength > MAX_IMPORT_BYTES)
    throw wrong('The file is larger than 10 MB. Split it, and import the parts.')
  const text = textOf(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll('\u0000', '')
  refuseOtherKinds(bytes, text)
  const records = recordsOf(text)
  const [first, ...rest] = records
  if (!first || first.cells.every((cell) => cell.trim() === ''))
    throw wrong('Line 1 is empty. The first line has to name the columns.')
  const headings = first.cells.map((cell) => undefuse(cell).trim())
  if (headings.length > MOST_COLUMNS)
    throw wrong('Line 1 names more than 2,000 columns. Leave out those that are no answers.')
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length > MAX_IMPORT_RESPONSES)
    throw wrong(
      `The file has ${formatNumber(rows.length)} rows, more than the 50,000 that are imported at once. Split it.`,
    )
  return { headings, rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(undefuse) })) }
}

/** UTF-16 is not always marked as such: then every second byte of plain text is nought. */
function textOf(bytes: Uint8Array): string {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const sample = bytes.subarray(0, 2_000)
  const noughts = (from: number) => sample.filter((byte, i) => i % 2 === from && byte === 0).length
  if (!isMarked && noughts(1) > sample.length / 4) return new TextDecoder('utf-16le').decode(bytes)
  if (!isMarked && noughts(0) > sample.length / 4) return new TextDecoder('utf-16be').decode(bytes)
  return csvText(bytes)
}

function refuseOtherKinds(bytes: Uint8Array, text: string): void {
  const begins = (...codes: number[]) => codes.every((code, i) => bytes[i] === code)
  const mend = 'Open it in a spreadsheet, save it as CSV, and choose that file.'
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0))
    throw wrong(`This is a spreadsheet file, and not CSV. ${mend}`)
  if (begins(0x25, 0x50, 0x44, 0x46)) throw wrong('This is a PDF, and not CSV. Key its answers in by hand.')
  if (/^\s*[[{]\s*["{[\]}]/.test(text)) throw wrong(`Line 1: this is JSON, and not CSV. ${mend}`)
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text))
    throw wrong(`Line 1: this is a web page, and not CSV. ${mend}`)
}

type CsvRecord = { row: number; cells: string[] }

function recordsOf(text: string): CsvRecord[] {
  const records: CsvRecord[] = []
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    step({ data, errors }) {
      const row = records.length + 1
      if (errors.some(({ type }) => type === 'Quotes'))
        throw wrong(
          `Row ${formatNumber(row)}: a quotation mark is not closed as CSV wants it. Write a quotation mark inside a cell twice ("").`,
        )
      records.push({ row, cells: data })
    },
  })
  return records
}

/**
 * What parts the cells: whichever makes most columns of the first line and as many of the next ones. (The parser's own
 * guess takes the empty line at the end for a row, and goes wrong on short files.)
 */
function separatorOf(text: string): string {
  const start = text.slice(0, 200_000)
  const scores = [',', ';', '\t'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: 5, skipEmptyLines: true })
    const columns = data[0]?.length ?? 0
    const isEven = data.every((cells) => cells.length === columns)
    return { delimiter, score: columns < 2 ? 0 : isEven ? columns : columns / 2 }
  })
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

function wrong(message: string): InvalidInput {
  return new InvalidInput('', { file: message })
}
