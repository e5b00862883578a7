/**
 * What somebody typed as a query of PostgreSQL's full text search: every word, the last one perhaps not finished yet.
 * Letters and digits only, so that nothing typed is read as an operator.
 * @returns the text for to_tsquery; null where there is no word
 */
export function searchQuery(typed: string): string | null {
  const words = typed.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return null
  return words
    .slice(0, 12)
    .map((word, i, all) => (i === all.length - 1 ? `${word}:*` : word))
    .join(' & ')
}

/** Around what was found, in words that PostgreSQL marked: two characters that nobody types. */
export const MARK_START = '\uE000'
export const MARK_END = '\uE001'

export type FoundPiece = { text: string; isFound: boolean }

/** Marked words as pieces. */
export function foundPieces(marked: string): FoundPiece[] {
  return marked
    .split(new RegExp(`(${MARK_START}[^${MARK_END}]*${MARK_END})`))
    .filter((piece) => piece !== '')
    .map((piece) => ({
      isFound: piece.startsWith(MARK_START),
      text: piece.replaceAll(MARK_START, '').replaceAll(MARK_END, ''),
    }))
}
