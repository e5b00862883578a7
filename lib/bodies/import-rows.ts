import Papa from 'papaparse'
import { undefuse } from '../core/csv-cell'
import { InvalidInput } from '../core/errors'
import { formatNumber } from '../core/format'
import { IMPORT_COLUMNS, MAX_IMPORT_ROWS, type ImportColumn } from './schema'

/** A row as it stands in the file: trimmed, defused cells undone, nothing checked yet. */
export type ImportRow = { line: number; cells: Record<ImportColumn, string> }

export type ImportRows = { rows: ImportRow[]; unusedColumns: string[] }

/** What other programs call the columns. Keys are written as `headerKey` makes them. */
const ALIASES: Record<string, ImportColumn> = {
  ref: 'reference',
  id: 'reference',
  code: 'reference',
  body: 'name',
  body_name: 'name',
  organisation: 'name',
  organization: 'name',
  group: 'name',
  type: 'body_type',
  kind: 'body_type',
  type_of_body: 'body_type',
  body_type_code: 'body_type',
  borough_code: 'borough',
  borough_name: 'borough',
  local_authority: 'borough',
  ward_code: 'ward',
  ward_name: 'ward',
  contact: 'contact_name',
  contact_person: 'contact_name',
  email: 'contact_email',
  e_mail: 'contact_email',
  contact_e_mail: 'contact_email',
  email_address: 'contact_email',
  telephone: 'contact_telephone',
  phone: 'contact_telephone',
  tel: 'contact_telephone',
  contact_phone: 'contact_telephone',
  function: 'contact_function',
  role: 'contact_function',
  contact_role: 'contact_function',
}

const headerKey = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

/** A cell in one line: line breaks and doubled spaces come from spreadsheets, not from people. */
const tidy = (cell: string) => undefuse(cell).replace(/\s+/g, ' ').trim()

/**
 * Reads the rows of a file, each with the number of the line it begins on.
 * @throws InvalidInput for `csv` where the file as a whole cannot be read
 */
export function importRows(csv: string): ImportRows {
  const records = recordsOf(csv.replace(/^\uFEFF/, ''))
  const [header, ...body] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!header) throw wrong('The file is empty. Its first line names the columns: reference, name and so on.')
  const columns = header.cells.map(columnOf)
  if (!columns.includes('reference'))
    throw wrong(
      `The first line has to name the columns, and “reference” must be among them. It reads: ${header.cells.join(', ').slice(0, 200)}`,
    )
  const twice = columns.find((column, i) => column !== null && columns.indexOf(column) !== i)
  if (twice) throw wrong(`The column “${twice}” stands in the file twice. Remove one of them.`)
  if (body.length === 0) throw wrong('The file has a first line with column names, and no rows under it.')
  if (body.length > MAX_IMPORT_ROWS)
    throw wrong(
      `The file has ${formatNumber(body.length)} rows, more than the ${formatNumber(MAX_IMPORT_ROWS)} that can be imported at once. Split it.`,
    )
  return {
    rows: body.map(({ line, cells }) => ({ line, cells: named(columns, cells) })),
    unusedColumns: header.cells.filter((cell, i) => columns[i] === null && cell.trim() !== ''),
  }
}

function columnOf(cell: string): ImportColumn | null {
  const key = headerKey(cell)
  return IMPORT_COLUMNS.find((column) => column === key) ?? ALIASES[key] ?? null
}

function named(columns: (ImportColumn | null)[], cells: string[]): Record<ImportColumn, string> {
  const row = Object.fromEntries(IMPORT_COLUMNS.map((column) => [column, ''])) as Record<ImportColumn, string>
  columns.forEach((column, i) => {
    if (column) row[column] = tidy(cells[i] ?? '')
  })
  return row
}

type CsvRecord = { line: number; cells: string[] }

function recordsOf(text: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let line = 1
  let from = 0
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    step({ data, meta, errors }) {
      if (errors.some(({ type }) => type === 'Quotes'))
        throw wrong(
          `A quotation mark on line ${line} is not closed as CSV wants it. Write a quotation mark inside a cell twice ("").`,
        )
      records.push({ line, cells: data })
      line += lineBreaksIn(text.slice(from, meta.cursor))
      from = meta.cursor
    },
  })
  return records
}

const lineBreaksIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0

function wrong(message: string): InvalidInput {
  return new InvalidInput('', { csv: message })
}
