import type { Passage } from './types'

/** Marks that PostgreSQL puts round what it found: of the private use area, which no answer has (they are taken out first). */
export const FOUND = { start: '\uE000', end: '\uE001', between: '\uE002' }

/** What PostgreSQL made of a text, in pieces to be drawn; stretches that do not adjoin are parted by an ellipsis. */
export function passagesOf(headline: string): Passage[] {
  return headline
    .replaceAll(FOUND.between, ' … ')
    .split(FOUND.start)
    .flatMap((piece, i) => {
      if (i === 0) return [{ text: piece, isFound: false }]
      const [found = '', after = ''] = piece.split(FOUND.end)
      return [
        { text: found, isFound: true },
        { text: after, isFound: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
