import { matchedPairs } from './matched-pairs'
import type { TextDifference } from './types'

type Piece = { same: string } | { missing: string; added: string }

/**
 * What one text has and another has not: by paragraphs first, then word by word where paragraphs differ. Nothing is lost: the
 * pieces that are not `added`, one after another, are `before`, and those that are not `missing` are `after`, to the letter.
 * @returns pieces in their order, what is missing before what was added in its place
 */
export function textDifferences(before: string, after: string): TextDifference[] {
  const pieces = compared(paragraphsOf(before), paragraphsOf(after)).flatMap((piece) =>
    'same' in piece ? [piece] : compared(wordsOf(piece.missing), wordsOf(piece.added)),
  )
  return joined(pieces).flatMap((piece): TextDifference[] =>
    'same' in piece
      ? [{ kind: 'same', text: piece.same }]
      : [
          ...(piece.missing ? [{ kind: 'missing' as const, text: piece.missing }] : []),
          ...(piece.added ? [{ kind: 'added' as const, text: piece.added }] : []),
        ],
  )
}

/** Each with the line breaks behind it. */
const paragraphsOf = (text: string): string[] => text.match(/[^\n]+\n*|\n+/g) ?? []

/** Words, blanks and signs, each by itself. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

function compared(a: string[], b: string[]): Piece[] {
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...matchedPairs(a, b), [a.length, b.length] as const]) {
    if (x > i || y > j) pieces.push({ missing: a.slice(i, x).join(''), added: b.slice(j, y).join('') })
    if (x < a.length) pieces.push({ same: a[x]! })
    ;[i, j] = [x + 1, y + 1]
  }
  return pieces
}

/** Neighbours of one kind as one piece; a blank between two changes goes with them, so that people read phrases and not confetti. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const [i, piece] of pieces.entries()) {
    const [last, next] = [result.at(-1), pieces[i + 1]]
    if ('same' in piece) {
      const isBlank = last && next && !('same' in last) && !('same' in next) && /^[^\S\n]+$/.test(piece.same)
      if (isBlank) {
        last.missing += piece.same
        last.added += piece.same
      } else if (last && 'same' in last) last.same += piece.same
      else result.push({ ...piece })
    } else if (last && !('same' in last)) {
      last.missing += piece.missing
      last.added += piece.added
    } else result.push({ ...piece })
  }
  return result
}
