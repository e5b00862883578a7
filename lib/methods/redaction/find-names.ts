import { extendRight, isNameable, isNever, namesAfterTitle, type Found } from './name-runs'
import {
  EITHER_BEFORE,
  KIN_AFTER,
  KIN_BEFORE,
  MEETS_PERSON,
  PERSON_AFTER,
  PLACE_BEFORE,
  SAYS_NAME,
} from './name-cues'
import { isBeside, tokensOf, type Token } from './name-tokens'
import { again, listed } from './names-beside-names'
import { isInSaint, isPlaceRun } from './places-named-after'
import { MARKS, proposalAt, type Proposal } from './proposal'
import { NOUNS_OF_PLACES } from './places'
import type { WordClass } from './name-words'
import { publicNames } from './public-names'

/**
 * Names of persons: after forms of address and ranks, after words that announce a name, by lists of given names and
 * surnames, by two words in a row that begin large and are neither English nor a place, in lists beside other names, and
 * wherever a name that was found occurs again. Places, bodies, months and ranks without a name are left alone.
 */
export function findNames(text: string): Proposal[] {
  const { tokens, hasCapitals } = tokensOf(text)
  const found: Found[] = []
  for (let i = 0; i < tokens.length; i++) {
    const one = namesAfterTitle(tokens, i) ?? nameAt(text, tokens, i, hasCapitals)
    if (!one) continue
    found.push(one)
    i = one.last
  }
  found.push(...listed(tokens, found))
  found.push(...again(tokens, found))
  const isPublic = isIn(publicNames(text))
  return found
    .map(({ first, last, why, mark }) => ({ start: tokens[first]!.start, end: tokens[last]!.end, why, mark }))
    .filter((place) => !isPublic(place))
    .map((place) => proposalAt(text, 'name', place, place.why, place.mark ?? MARKS.name))
}

const isIn = (places: { start: number; end: number }[]) => (one: { start: number; end: number }) =>
  places.some(({ start, end }) => start < one.end && end > one.start)

function nameAt(text: string, tokens: Token[], i: number, hasCapitals: boolean): Found | null {
  const token = tokens[i]!
  if (isInSaint(tokens, i) || isNever(token)) return null
  const before = text.slice(Math.max(0, token.start - 48), token.start)
  if (token.text.length > 1 || token.isInitial) {
    const cued = afterCue(text, tokens, i, before)
    if (cued) return cued
  }
  return hasCapitals && token.isCapital ? byCapitals(text, tokens, i, before) : inSmallLetters(tokens, i)
}

/** After “my name is” and its kin anything goes that is no plain word of the language. */
function afterCue(text: string, tokens: Token[], i: number, before: string): Found | null {
  const token = tokens[i]!
  if (SAYS_NAME.test(before) && isNameable(token, true)) {
    const last = extendRight(tokens, i, !token.isCapital)
    // A farewell is followed by a name and nothing else: "Thanks, good idea" has more to say.
    const isFarewell = /(?:thanks|thank you|cheers|wishes|regards|sincerely|yours)[a-z ]*,?\s*$/i.test(before)
    if (isFarewell && !/^\s*[.!,\n(]|^\s*$/.test(text.slice(tokens[last]!.end)) && token.class !== 'given')
      return null
    return { first: i, last, why: 'Words before it announce a name.' }
  }
  if (!KIN_BEFORE.test(before) && !MEETS_PERSON.test(before)) return null
  if (!token.isCapital || !isNameable(token, false) || token.isUpper) return null
  if (token.class === 'unknown' || token.class.endsWith('given') || token.class.endsWith('surname')) {
    const last = extendRight(tokens, i, false)
    // “Thank you F22” thanks a ward.
    const isLetter = token.isInitial && last === i
    return isLetter || isPlaceRun(tokens, i, last)
      ? null
      : { first: i, last, why: 'Words before it speak of a person.' }
  }
  return null
}

function byCapitals(text: string, tokens: Token[], i: number, before: string): Found | null {
  const token = tokens[i]!
  const last = extendRight(tokens, i, false)
  if (isPlaceRun(tokens, i, last)) return null
  if (token.class === 'given' && !(token.isUpper && token.text.length < 4))
    return { first: i, last, why: 'It is a given name.' }
  // “The King William”, “the Angel”.
  const isThing = token.class === 'word-or-given' && /\bthe\s+$/i.test(before)
  const isPlaceful = isThing || PLACE_BEFORE.test(before)
  const mayBePlace = isPlaceful || EITHER_BEFORE.test(before)
  const why = isPlaceful ? null : whyRun(tokens, i, last, mayBePlace)
  if (why) return { first: i, last, why }
  if (token.class === 'surname' && !token.beginsSentence && !mayBePlace && !token.isUpper)
    return { first: i, last, why: 'It is a surname.' }
  if (!mayAct(token)) return null
  // “Hyacinth Bouquet, 82, was mugged”: here a surname may be a word.
  const ends = [last, ...(isSurnameLike(tokens[last + 1]) ? [last + 1] : [])]
  const isSaid = (after: string) => PERSON_AFTER.test(after) || KIN_AFTER.test(after)
  const end = ends.find((at) => isSaid(text.slice(tokens[at]!.end, tokens[at]!.end + 40)))
  return end === undefined ? null : { first: i, last: end, why: 'What follows is said of a person.' }
}

const isSurnameLike = (token: Token | undefined) =>
  isBeside(token) && token.isCapital && !token.isUpper && !isNever(token) && !NOUNS_OF_PLACES.has(token.lower)

/** Why several words in a row that begin large are a name; null where they are none. */
function whyRun(tokens: Token[], i: number, last: number, mayBePlace: boolean): string | null {
  if (last === i) return null
  const token = tokens[i]!
  const rest = tokens.slice(i + 1, last + 1)
  const has = (...classes: WordClass[]) => rest.some((one) => classes.includes(one.class))
  if (token.isInitial) {
    const isSurname = ({ text, class: kind }: Token) => text.length > 2 && /surname$|^unknown$/.test(kind)
    return rest.some(isSurname) ? 'An initial and a surname.' : null
  }
  if (token.class === 'word-or-given' && rest.some((one) => one.class !== 'english' && one.class !== 'place'))
    return 'It may be a given name, and a surname follows.'
  const isForeign = ['surname', 'unknown'].includes(token.class) && !isAcronym(token) && token.text.length > 2
  return isForeign && (mayBePlace ? has('surname', 'given') : has('surname', 'given', 'unknown'))
    ? 'Two words that begin large and are neither English nor a place.'
    : null
}

const MONTH = /^(?:april|may|june|august)$/
const isAcronym = (token: Token) => token.isUpper && token.text.length < 5
const mayAct = (token: Token) =>
  ['surname', 'unknown', 'word-or-given'].includes(token.class) &&
  !MONTH.test(token.lower) &&
  !token.isUpper &&
  !token.isInitial

/** Without capitals only names that are nothing else. */
function inSmallLetters(tokens: Token[], i: number): Found | null {
  const token = tokens[i]!
  const next = tokens[i + 1]
  const isSurnameNext =
    token.class === 'unknown' && token.text.length > 3 && isBeside(next) && next.class === 'surname'
  const isWordAndSurname = token.class === 'word-or-given' && isBeside(next) && next.class === 'surname'
  if (token.text.length < 3 || isNever(token)) return null
  if (!isWordAndSurname && !isSurnameNext && (token.class !== 'given' || token.text.length < 4)) return null
  const last = extendRight(tokens, i, true)
  if (isPlaceRun(tokens, i, last)) return null
  return { first: i, last, why: 'It is a given name.' }
}
