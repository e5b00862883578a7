import { QUICK_ROOM, QuickCell } from './quick-cell'
import { BYTES, CUT_AT, CUT_MARK } from './sheet-bytes'

const { XML, ENTITIES, LINE_BREAK, PLAIN, IS_NUMBER, TAB, LF, SPACE, BACKSLASH } = BYTES

const CUT = Buffer.from(CUT_MARK, 'utf8')

/** Bytes of output before they are handed on. */
const LOT = 256 * 1024

/**
 * Rows of a worksheet (ECMA-376, sheetData) out of what COPY ... (FORMAT text) writes, byte by byte: text never becomes
 * strings here, so that hundreds of thousands of rows cost seconds and no memory. A cell that a person typed is text and
 * never a formula, so nothing has to be defused.
 */
export class SheetRows {
  rows = 0
  /** Cells that were cut. */
  cut = 0
  private out = Buffer.allocUnsafe(LOT + 2 * QUICK_ROOM)
  private readonly quick = new QuickCell()
  private at = 0
  private column = 0
  private cell = Buffer.allocUnsafe(64 * 1024)
  private length = 0
  private units = 0
  private isNull = false
  private afterBackslash = false
  private isCut = false
  private hasLines = false
  private rowIsOpen = false

  /** @param numbers which columns, from 0, are numbers where they look like one */
  constructor(private readonly numbers: Set<number>) {}

  /** Takes what COPY wrote; gives what is ready, up to `most` rows in all. @returns bytes of `input` that were used */
  take(input: Buffer, most = Infinity): { ready: Buffer[]; used: number } {
    const ready: Buffer[] = []
    let i = 0
    for (; i < input.length && (this.rows < most || this.rowIsOpen); i++) {
      const byte = input[i]!
      if (!this.rowIsOpen) {
        this.put(XML.row)
        this.rowIsOpen = true
      }
      if (this.length === 0 && !this.afterBackslash && !this.isNull && this.takeQuickly(input, i)) {
        i = this.quick.end
        if (input[i] === LF) this.endRow(ready)
        continue
      }
      const run = PLAIN[byte] ? this.addRun(input, i) : 0
      if (run > 0) i += run - 1
      else if (this.afterBackslash) this.escaped(byte)
      else if (byte === BACKSLASH) this.afterBackslash = true
      else if (byte === TAB) this.endCell()
      else if (byte === LF) {
        this.endCell()
        this.endRow(ready)
      } else this.add(byte)
    }
    return { ready, used: i }
  }

  private takeQuickly(input: Buffer, from: number): boolean {
    if (this.out.length - this.at < QUICK_ROOM) this.enlarge(QUICK_ROOM)
    if (!this.quick.take(input, from, this.out, this.at, this.numbers.has(this.column))) return false
    this.at = this.quick.at
    this.column++
    return true
  }

  private endRow(ready: Buffer[]): void {
    this.put(XML.rowEnd)
    this.column = 0
    this.rows++
    this.rowIsOpen = false
    if (this.at > LOT) ready.push(this.handOver())
  }

  /** Most bytes are ordinary ones: as many as there are in a row, at once. @returns how many */
  private addRun(input: Buffer, from: number): number {
    if (this.afterBackslash || this.isCut) return 0
    let units = this.units
    let i = from
    // Up to where the cell is full, and not a byte further: what follows would be looked at again for each byte of it.
    for (; i < input.length && units < CUT_AT; i++) {
      const byte = input[i]!
      if (!PLAIN[byte]) break
      if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1
    }
    if (this.length + i - from > this.cell.length) this.grow(i - from)
    this.length += input.copy(this.cell, this.length, from, i)
    this.units = units
    return i - from
  }

  /** What is left. */
  end(): Buffer {
    return this.handOver()
  }

  private handOver(): Buffer {
    const ready = Buffer.from(this.out.subarray(0, this.at))
    this.at = 0
    return ready
  }

  /** COPY writes \N for null, and control characters, tabs and backslashes behind a backslash. */
  private escaped(byte: number): void {
    this.afterBackslash = false
    if (byte === 78 && this.length === 0) this.isNull = true
    else if (byte === 110) this.addLine()
    else if (byte === 116) this.add(TAB)
    else if (byte === BACKSLASH) this.add(BACKSLASH)
    // \b, \f, \v and \r: the first three may not stand in XML, and a line break is \n alone.
  }

  private addLine(): void {
    this.hasLines = true
    this.addAll(LINE_BREAK, 1)
  }

  private add(byte: number): void {
    // Control characters may not stand in XML, not even escaped.
    if (this.isCut || (byte < 32 && byte !== TAB)) return
    const isFirst = byte < 0x80 || byte >= 0xc0
    if (isFirst && this.isFull()) return
    const entity = ENTITIES[byte]
    if (entity) return this.addAll(entity, 1)
    if (isFirst) this.units += byte >= 0xf0 ? 2 : 1
    if (this.length === this.cell.length) this.grow(1)
    this.cell[this.length++] = byte
  }

  private addAll(bytes: Buffer, units: number): void {
    if (this.isCut || this.isFull()) return
    this.units += units
    if (this.length + bytes.length > this.cell.length) this.grow(bytes.length)
    this.length += bytes.copy(this.cell, this.length)
  }

  private isFull(): boolean {
    if (this.units < CUT_AT) return false
    this.isCut = true
    this.cut++
    if (this.length + CUT.length > this.cell.length) this.grow(CUT.length)
    this.length += CUT.copy(this.cell, this.length)
    return true
  }

  private grow(by: number): void {
    const larger = Buffer.allocUnsafe((this.cell.length + by) * 2)
    this.cell.copy(larger, 0, 0, this.length)
    this.cell = larger
  }

  private endCell(): void {
    if (this.isNull || this.length === 0) this.put(XML.nothing)
    else {
      const isNumber =
        this.numbers.has(this.column) &&
        this.length <= 26 &&
        IS_NUMBER.test(this.cell.toString('latin1', 0, this.length))
      this.put(isNumber ? XML.number : this.isSpaced() ? XML.spaced : XML.text)
      this.put(this.cell.subarray(0, this.length))
      this.put(isNumber ? XML.numberEnd : XML.textEnd)
    }
    this.column++
    this.length = 0
    this.units = 0
    this.isNull = false
    this.isCut = false
    this.hasLines = false
  }

  private isSpaced(): boolean {
    const [first, last] = [this.cell[0]!, this.cell[this.length - 1]!]
    return this.hasLines || first === SPACE || first === TAB || last === SPACE || last === TAB
  }

  private put(bytes: Buffer): void {
    if (this.at + bytes.length > this.out.length) this.enlarge(bytes.length)
    this.at += bytes.copy(this.out, this.at)
  }

  private enlarge(by: number): void {
    const larger = Buffer.allocUnsafe((this.at + by) * 2)
    this.out.copy(larger, 0, 0, this.at)
    this.out = larger
  }
}
