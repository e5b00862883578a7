import pg from 'pg'
import { InvalidInput } from '../../core/errors'
import { countOf, formatInstant } from '../../core/format'
import { responseCells, type Cell } from '../responses-sql'
import { describeColumns } from './describe-columns'
import type { FileWork } from './file-work'
import { CUT_AT, MAX_ROWS } from './sheet-bytes'
import { SheetRows } from './sheet-rows'
import { workbookParts, type Sheet } from './workbook-parts'
import { xmlText } from './xml-text'
import type { Pieces } from './packing'
import { zip, type ZipEntry } from './zip'

const MAX_COLUMNS = 16_384
const NUMBERS = ['version', 'revision', 'basis_people']

/** Code points of a piece of a long text: never more than a cell holds, whatever the characters. */
const PIECE = 16_000

/**
 * An Excel workbook: the responses (on as many sheets as they need), the texts that are too long for a cell, what each
 * column asks, and what the file is. Rows go from COPY into the sheet's XML as they come.
 * @throws InvalidInput where there are more columns than a sheet holds
 */
export function xlsxFile(work: FileWork, rowsASheet = MAX_ROWS - 1): AsyncGenerator<Buffer> {
  return zip(entriesOf(work, rowsASheet))
}

async function* entriesOf(work: FileWork, rowsASheet: number): AsyncGenerator<ZipEntry> {
  const { cells, from } = responseCells(work.stageId, work.columns, work.wanted, { inOrder: true })
  if (cells.length > MAX_COLUMNS)
    throw new InvalidInput(
      `An Excel sheet holds ${MAX_COLUMNS} columns, and this would have ${cells.length}. Choose CSV.`,
    )
  const sheets: Sheet[] = []
  const add = (name: string) => {
    sheets.push({ name })
    return `xl/worksheets/sheet${sheets.length}.xml`
  }
  const numbers = cells.flatMap(({ name, column }, i) =>
    column?.holds === 'number' || (!column && NUMBERS.includes(name)) ? [i] : [],
  )
  const rows = new SheetRows(new Set(numbers))
  const copied = rowsInSheets(
    work.snapshot.copy(
      `COPY (SELECT ${cells.map(({ sql }) => sql).join(', ')} ${from} ORDER BY r.submitted_at, r.id)
       TO STDOUT WITH (FORMAT text, ENCODING 'UTF8')`,
    ),
    rows,
    { heading: cells.map(({ name }) => name), rowsASheet },
  )
  for await (const { number, content } of copied)
    yield { name: add(number === 1 ? 'Responses' : `Responses ${number}`), content }
  const responseSheets = sheets.length
  if (rows.cut > 0) yield { name: add('Long texts'), content: longTexts(work, cells, from) }
  yield { name: add('Columns'), content: [sheetXml([describeHeading, ...describeColumns(work.columns)])] }
  yield { name: add('About'), content: [sheetXml(about(work, rows, responseSheets))] }
  yield* workbookParts(sheets)
}

const describeHeading = ['Column', 'What it is', 'Type', 'Codes', 'Versions that asked it']

function about(
  { consultation, wanted, now }: FileWork,
  { rows, cut }: SheetRows,
  sheets: number,
): string[][] {
  return [
    [consultation.title, ''],
    ['Made', formatInstant(now)],
    ['Responses', String(rows)],
    ['Words', wanted.text === 'redacted' ? 'as redacted' : 'as written: not to be published'],
    ['Choices', wanted.values === 'codes' ? 'as codes (see the sheet Columns)' : 'in words'],
    ['Sheets of responses', sheets === 1 ? '1' : `${sheets}: a sheet holds ${MAX_ROWS} rows at most`],
    [
      'Texts too long for a cell',
      cut === 0 ? 'none' : `${countOf(cut, 'cell')} cut here and whole, in pieces, in the sheet “Long texts”`,
    ],
  ]
}

/** Rows of a COPY as worksheets, a new one where one is full. Each has to be read to its end before the next. */
async function* rowsInSheets(
  source: AsyncGenerator<Buffer>,
  rows: SheetRows,
  { heading, rowsASheet }: { heading: string[]; rowsASheet: number },
) {
  let rest: Buffer = Buffer.alloc(0)
  let isOver = false
  const next = async () => {
    const { value, done } = await source.next()
    if (done) isOver = true
    else rest = value
  }
  async function* content(most: number): AsyncGenerator<Buffer | string> {
    yield `${SHEET_HEAD}${rowXml(heading, true)}`
    while (rows.rows < most) {
      if (rest.length === 0) await next()
      if (isOver) break
      const { ready, used } = rows.take(rest, most)
      rest = rest.subarray(used)
      yield* ready
    }
    yield rows.end()
    yield SHEET_END
  }
  for (let number = 1; number === 1 || !isOver; number++) {
    yield { number, content: content(number * rowsASheet) }
    if (rest.length === 0 && !isOver) await next()
  }
}

/** Texts that were cut, whole, in pieces: as many rows as they need. */
async function* longTexts({ snapshot }: FileWork, cells: Cell[], from: string): Pieces {
  yield `${SHEET_HEAD}${rowXml(['reference', 'column', 'piece', 'text'], true)}`
  const rows = new SheetRows(new Set([2]))
  const values = cells.map(({ name, sql }) => `(${pg.escapeLiteral(name)}, ${sql}::text)`)
  const astral = `char_length(regexp_replace(l.text, E'[^\\U00010000-\\U0010FFFF]', '', 'g'))`
  const source = snapshot.copy(
    `COPY (SELECT r.reference, l.name, p.n, substring(l.text FROM (p.n - 1) * ${PIECE} + 1 FOR ${PIECE})
      ${from}
      CROSS JOIN LATERAL (VALUES ${values.join(', ')}) AS l(name, text)
      CROSS JOIN LATERAL generate_series(1, ceil(char_length(l.text)::numeric / ${PIECE})::int) AS p(n)
      WHERE octet_length(l.text) > ${CUT_AT} AND char_length(l.text) + ${astral} > ${CUT_AT}
      ORDER BY r.submitted_at, r.id, l.name, p.n) TO STDOUT WITH (FORMAT text, ENCODING 'UTF8')`,
  )
  for await (const piece of source) yield* rows.take(piece).ready
  yield rows.end()
  yield SHEET_END
}

const SHEET_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="18"/><sheetData>`
const SHEET_END = '</sheetData></worksheet>'

function sheetXml(rows: string[][]): string {
  return `${SHEET_HEAD}${rows.map((row, i) => rowXml(row, i === 0)).join('')}${SHEET_END}`
}

function rowXml(cells: string[], isHeading = false): string {
  const style = isHeading ? ' s="1"' : ''
  const xml = cells.map(
    (text) => `<c${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
  )
  return `<row>${xml.join('')}</row>`
}
