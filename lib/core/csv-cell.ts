/**
 * Cells of the CSV files that Soundings writes. A spreadsheet runs a cell that begins like a formula, whoever wrote it
 * (an answer, a body's name): such a cell is defused by a leading apostrophe, and undefused where a file comes back in.
 * Pure, and safe in the browser.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/
const DEFUSED = /^'+[=+\-@\t\r\n]/
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/

export type CsvValue = string | number | boolean | Date | null | undefined

/** What a file begins with, so that spreadsheets read it as UTF-8. */
export const CSV_BOM = '\uFEFF'

/** Text that a spreadsheet would run gets a leading apostrophe; `undefuse` gives back exactly what there was. */
export function defuse(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** Takes away the apostrophe that `defuse` put before a formula, and no other. */
export function undefuse(text: string): string {
  return DEFUSED.test(text) ? text.slice(1) : text
}

/** One cell: text is defused and, where it has to be, quoted; numbers stay numbers; nothing is an empty cell. */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = value instanceof Date ? value.toISOString() : defuse(value)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One row, with the line end that RFC 4180 asks for. */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}
