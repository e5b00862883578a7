/** Rows as COPY ... TO STDOUT (FORMAT text) gives them, null for NULL. */
export type CopiedRow = (string | null)[]

const ESCAPED = /\\(.)/g
const MEANT: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** As many rows as a piece brought at a time: one by one each would wait for its turn. */
export async function* copiedRows(source: AsyncIterable<Buffer>): AsyncGenerator<CopiedRow[]> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of source) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines.map(valuesOf)
  }
}

function valuesOf(line: string): CopiedRow {
  const cells = line.split('\t')
  return line.includes('\\') ? cells.map(valueOf) : cells
}

function valueOf(cell: string): string | null {
  if (!cell.includes('\\')) return cell
  return cell === '\\N' ? null : cell.replace(ESCAPED, (_, letter: string) => MEANT[letter] ?? letter)
}
