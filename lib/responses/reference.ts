import { randomInt } from 'node:crypto'

/** Letters and digits that look and sound unlike one another: no 0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V, M N. */
const ALPHABET = '3479ACEFHJKPRTWXY'

/** A reference such as 'K7RA-3XWP': short enough to read out over the telephone, one of seven thousand million. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

export const REFERENCE_FORM = new RegExp(`^[${ALPHABET}]{4}-[${ALPHABET}]{4}$`)
