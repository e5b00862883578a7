import stem from 'wink-porter2-stemmer'
import { STOP_WORDS } from './stop-words'

const stems = new Map<string, string>()
const MOST_REMEMBERED = 200_000
/** What is longer is no word, but an address or a key held down: it is cut, and not stemmed, which takes the square of its length. */
const LONGEST_WORD = 40

/** The words of a text in small letters, without apostrophes and possessive endings: "Officers' cars weren't" -> officers cars werent. */
export function wordsOf(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'+#]*/gu) ?? []
  return found
    .map((word) => word.slice(0, LONGEST_WORD).replace(/'s$/, '').replaceAll("'", ''))
    .filter((word) => word !== '')
}

/**
 * The stem of an English word in small letters. Words with a digit stay as they are: the stemmer uses one of its own.
 * Source: M. Porter, "Snowball: a language for stemming algorithms" (2001), the English stemmer ("Porter2").
 */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const found = word.length >= LONGEST_WORD - 1 || /\d/.test(word) ? word : stem(word)
  if (stems.size < MOST_REMEMBERED) stems.set(word, found)
  return found
}

/** The stems of a text that say what it is about, and each two of them that stood side by side. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  let before: string | null = null
  for (const word of wordsOf(text)) {
    if (word.length < 2 || STOP_WORDS.has(word)) {
      before = null
      continue
    }
    const own = stemOf(word)
    terms.push(own)
    if (before !== null) terms.push(`${before} ${own}`)
    before = own
  }
  return terms
}
