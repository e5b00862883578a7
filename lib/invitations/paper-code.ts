import { randomInt } from 'node:crypto'

/** Letters and digits that look unlike one another in anybody's handwriting. */
const ALPHABET = '3479ACEFHJKPRTWXY'

/** A code such as 'K7R-3XW', printed on a body's paper form and typed by whoever keys it in. */
export function newPaperCode(): string {
  const letters = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}

const FORM = new RegExp(`^[${ALPHABET}]{6}$`)

/** A code as people type it: in small letters, without its dash; null for what is none. */
export function readPaperCode(text: string): string | null {
  const letters = text.replace(/[\s-]/g, '').toUpperCase()
  return FORM.test(letters) ? `${letters.slice(0, 3)}-${letters.slice(3)}` : null
}
