/** What the cells of a worksheet are written with (ECMA-376, sheetData), as bytes. */

/** Of Excel: rows in a sheet, and characters (UTF-16) in a cell. */
export const MAX_ROWS = 1_048_576
export const MAX_CELL = 32_767

/** Where a cell is cut, so that the mark still fits. */
export const CUT_AT = 32_700
export const CUT_MARK = ' … [goes on in the sheet “Long texts”]'

const XML = {
  text: Buffer.from('<c t="inlineStr"><is><t>'),
  /** Of texts that begin or end with space, or have lines: readers may leave it out otherwise. Of the others it is only longer. */
  spaced: Buffer.from('<c t="inlineStr"><is><t xml:space="preserve">'),
  textEnd: Buffer.from('</t></is></c>'),
  number: Buffer.from('<c><v>'),
  numberEnd: Buffer.from('</v></c>'),
  nothing: Buffer.from('<c/>'),
  row: Buffer.from('<row>'),
  rowEnd: Buffer.from('</row>'),
}
const ENTITIES: Record<number, Buffer> = {
  38: Buffer.from('&amp;'),
  60: Buffer.from('&lt;'),
  62: Buffer.from('&gt;'),
}
const LINE_BREAK = Buffer.from('&#10;')
const [TAB, LF, SPACE, BACKSLASH] = [9, 10, 32, 92] as const

/** Bytes that stand in XML as they are. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 32 || byte === BACKSLASH || byte in ENTITIES ? 0 : 1,
)
const IS_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/

/** As one, to be taken apart at the top of a file: an import by itself is looked up anew at each use, here at every byte. */
export const BYTES = { ...{ XML, ENTITIES, LINE_BREAK, PLAIN, IS_NUMBER }, ...{ TAB, LF, SPACE, BACKSLASH } }
