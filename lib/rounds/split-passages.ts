export type SplitPassage = { heading: string; text: string }

/** 3.  3.1  (4)  12) : numbers of clauses, which go: passages are numbered anew. A year at the head of a line is none. */
const CLAUSE = /^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s+/
const BULLET = /^(?:[•*–-]|\([a-z]\)|[a-z]\))\s+/
const LONGEST_HEADING = 90

/**
 * Splits a pasted text into passages: at empty lines and at numbered clauses. A short line that is no sentence, or begins
 * with "#", is the heading of what follows. Lines that were only broken to fit a page are joined; points of a list stay lines.
 */
export function splitPassages(text: string): SplitPassage[] {
  const passages: SplitPassage[] = []
  let heading = ''
  for (const block of blocksOf(text)) {
    const alone = block.length === 1 ? headingOf(block[0]!) : null
    if (alone !== null) {
      // Two headings on end: the first heads a part of which the second is the beginning.
      heading = heading ? `${heading}: ${alone}` : alone
      continue
    }
    passages.push({ heading, text: joinedLines(block) })
    heading = ''
  }
  if (heading) passages.push({ heading: '', text: heading })
  return passages
}

/** Lines that belong together, the numbers of clauses taken off. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]]
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.replace(/\s+/g, ' ').trim()
    const clause = CLAUSE.exec(line)
    if (line === '' || clause) blocks.push([])
    if (line !== '') blocks.at(-1)!.push(clause ? line.slice(clause[0].length) : line)
    // A heading marked as one needs no empty line after it.
    if (line.startsWith('#')) blocks.push([])
  }
  return blocks.filter((block) => block.length > 0)
}

function headingOf(line: string): string | null {
  const marked = /^#{1,6}\s*(.+)$/.exec(line)
  if (marked) return marked[1]!.trim()
  if (line.length > LONGEST_HEADING || /[.;:!?,]$/.test(line) || BULLET.test(line)) return null
  return line.split(' ').length <= 12 ? line : null
}

function joinedLines(lines: string[]): string {
  return lines.reduce((text, line) => (BULLET.test(line) ? `${text}\n${line}` : `${text} ${line}`))
}
