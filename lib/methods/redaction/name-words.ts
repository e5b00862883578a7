import nlp from 'compromise'
import { isEnglish } from './english'
import { AMBIGUOUS_NAMES, GIVEN_NAMES } from './given-names'
import { NOUNS_OF_PLACES, PLACES, PLACES_OR_NAMES } from './places'
import { SURE_SURNAMES, SURNAME_LIST } from './surnames'

/**
 * What a word may be, by itself: a given name or a surname that is no word besides; either of them that is a word or a
 * place too; a place; a word of English; or none of these, as most surnames of the world are.
 */
export type WordClass =
  'given' | 'surname' | 'word-or-given' | 'word-or-surname' | 'place' | 'english' | 'unknown'

/** The given names that compromise knows besides ours, some three thousand. */
const MORE_GIVEN = givenNamesOfCompromise()

/** @param lower the word in small letters, without possessive ending */
export function classOf(lower: string): WordClass {
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'")
  const [first = plain, ...rest] = plain.split('-')
  // A double name is what its halves are.
  if (rest.length && first.length > 1 && !GIVEN_NAMES.has(plain)) return classOfDouble(first, rest)
  return classOfPlain(plain)
}

function classOfPlain(word: string): WordClass {
  if (/^(.)\1{2,}$/.test(word)) return 'english' // XXXX: somebody has been here before
  if (PLACES_OR_NAMES.has(word)) return GIVEN_NAMES.has(word) ? 'word-or-given' : 'word-or-surname'
  if (PLACES.has(word)) return AMBIGUOUS_NAMES.has(word) || GIVEN_NAMES.has(word) ? 'word-or-given' : 'place'
  if (AMBIGUOUS_NAMES.has(word)) return 'word-or-given'
  if (GIVEN_NAMES.has(word)) return 'given'
  if (SURE_SURNAMES.has(word)) return 'surname'
  if (SURNAME_LIST.has(word)) return isEnglish(word) ? 'word-or-surname' : 'surname'
  if (/^(?:mc|mac(?!h)|o')[a-z]{3,}/.test(word) && !isEnglish(word)) return 'surname'
  if (NOUNS_OF_PLACES.has(word)) return 'english'
  if (MORE_GIVEN.has(word)) return isEnglish(word) ? 'word-or-given' : 'given'
  return isEnglish(word) ? 'english' : 'unknown'
}

function classOfDouble(first: string, rest: string[]): WordClass {
  const parts = [first, ...rest].filter((part) => !/^(?:al|el|ul|as|ash|at|de|st)$/.test(part))
  const classes = parts.map(classOfPlain)
  if (classes.every((one) => one === 'english')) return 'english'
  if (classes.includes('place')) return 'place'
  if (classes[0] === 'given') return 'given'
  return classes.includes('surname') || classes.includes('given')
    ? 'surname'
    : classes.includes('english')
      ? 'english'
      : 'unknown'
}

function givenNamesOfCompromise(): Set<string> {
  const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } }
  const isGiven = (tags: string | string[]) =>
    [tags].flat().some((tag) => /^(?:Male|Female|First)Name$/.test(tag))
  return new Set(
    Object.entries(one.lexicon)
      .filter(([word, tags]) => word.length > 2 && !word.includes(' ') && isGiven(tags))
      .map(([word]) => word),
  )
}
