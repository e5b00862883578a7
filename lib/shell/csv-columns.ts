import Papa from 'papaparse'
import { undefuse } from '../core/csv-cell'
import { listOf } from '../core/format'
import { fileText } from './file-text'
import { CommandProblem } from './named-file'

/** A row's cells by what they are wanted for, trimmed, with the number of the row: the heading is row 1. */
export type WantedRow<Key extends string> = { row: number; cells: Record<Key, string> }

/**
 * The columns of a CSV file that a command needs; others are passed over. Separators are found out (comma, semicolon,
 * tab), empty rows left out, and the names of columns read whether written small or large.
 * @param wanted what each column is wanted for, and its name in the file
 * @throws CommandProblem where a column is missing (naming those that there are), there is no row, a quotation mark never
 * closes, or it is no text
 */
export function csvColumns<Key extends string>(
  bytes: Uint8Array,
  wanted: Record<Key, string>,
): WantedRow<Key>[] {
  const { data, errors } = Papa.parse<string[]>(fileText(bytes).text, { skipEmptyLines: false })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  // What comes after it would be one long cell, and its rows lost without a word.
  if (open)
    throw new CommandProblem(
      `A quotation mark that opens in row ${(open.row ?? 0) + 1} never closes. Close it, or write it twice where it is meant as a mark.`,
    )
  const heading = data[0]?.map((name) => name.trim()) ?? []
  if (heading.every((name) => name === ''))
    throw new CommandProblem('The file has no heading row and no rows.')
  const keys = Object.keys(wanted) as Key[]
  const places = keys.map((key) => [key, placeOf(heading, wanted[key])] as const)
  const missing = places.filter(([, place]) => place < 0).map(([key]) => key)
  if (missing.length) throw new CommandProblem(missingColumns(missing, wanted, heading))
  const rows = data
    .map((cells, i) => ({ row: i + 1, cells }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length === 0) throw new CommandProblem('The file has a heading row and no rows below it.')
  return rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      places.map(([key, place]) => [key, undefuse(cells[place] ?? '').trim()]),
    ) as Record<Key, string>,
  }))
}

function placeOf(heading: string[], name: string): number {
  const exact = heading.indexOf(name)
  return exact >= 0 ? exact : heading.findIndex((other) => other.toLowerCase() === name.toLowerCase())
}

function missingColumns<Key extends string>(
  missing: Key[],
  wanted: Record<Key, string>,
  heading: string[],
): string {
  const names = listOf(missing.map((key) => `“${wanted[key]}”`))
  const there = heading.map((name) => `“${name}”`).join(', ')
  const mend = missing.map((key) => `--${key} NAME`).join(' ')
  const [column, it] = missing.length > 1 ? ['columns', 'them'] : ['column', 'it']
  return `The file has no ${column} ${names}. Its columns are ${there}: name the right one by ${mend}, or rename ${it}.`
}
