const [QUOTE, COMMA, LF] = [34, 44, 10]

/**
 * The longest cell of each column of a CSV file, in bytes, read off as the file goes by: to ask the database for it would be
 * to work out every cell twice.
 */
export class ColumnWidths {
  readonly widths: number[] = []
  private column = 0
  private length = 0
  private isQuoted = false
  private afterQuote = false

  take(piece: Buffer): void {
    let { column, length, isQuoted, afterQuote } = this
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!
      if (isQuoted) {
        if (byte === QUOTE) {
          isQuoted = false
          afterQuote = true
        } else length++
      } else if (byte === QUOTE) {
        // A second one at once stands for one of the text.
        isQuoted = true
        if (afterQuote) length++
        afterQuote = false
      } else if (byte === COMMA || byte === LF) {
        if (length > (this.widths[column] ?? 0)) this.widths[column] = length
        column = byte === LF ? 0 : column + 1
        length = 0
        afterQuote = false
      } else length++
    }
    Object.assign(this, { column, length, isQuoted, afterQuote })
  }
}
