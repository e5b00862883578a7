import { LARGE_ONLY, titleOf, type TITLES } from './name-cues'
import { isBeside, type Token } from './name-tokens'
import { NOUNS_OF_PLACES } from './places'

/** A name by its first and last token. */
export type Found = { first: number; last: number; why: string; mark?: string }

/** All whole numbers from `first` to `last`. */
export const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

const MOST_PARTS = 4
/** “Detective Chief Inspector Dr”. */
const MOST_TITLES = 5
const PARTICLES = new Set(
  'de da do dos das del della di du la le van von der den bin binti bint ibn al el ul abu o st mac ap san'.split(
    ' ',
  ),
)
/** Surnames that are words and yet, after a given name in small letters, are surnames. */
const USUAL_SURNAMES = new Set(
  (
    'smith brown green white black young hill wood woods gill walker baker carter cooper turner taylor parker hall marshall mills palmer fisher foster grant gray ' +
    'hunt hunter jordan joseph king knight lee mason miller morris bell barnes burns butler chapman cox edwards harrison harper holmes hughes james khan begum ' +
    'mitchell moore murphy price reid rose shepherd stone ward watts webb wells west tan das das-gupta costa silva singh kaur'
  ).split(' '),
)
/** Words that no name is, however they are written. */
const NEVER = new Set(
  (
    'i a an the this that these those it its he she they we you me him her them us my your his our their and or but if so as at by for from in of on to with ' +
    'is are was were be been am has have had do does did would can could should might must not no yes there here who what when where why how all any ' +
    'some more most very too also just only then than now please thanks thank sorry because about after before during until since while ok well also many much ' +
    'police officer officers sergeant team ward borough council london met mps mpa everyone everybody nobody someone people anyone ' +
    'told said says asked lives going getting coming looking feeling being having doing living working happy sad angry tired ' +
    'pm am mr mrs ms dr pc into onto up out off over under upon down left back'
  ).split(' '),
)

/** Whether a word may be part of a name. @param isSaid whether words before it announce a name */
export function isNameable(token: Token, isSaid: boolean): boolean {
  if (isNever(token) || token.class === 'place') return false
  if (token.class !== 'english') return true
  return (
    isSaid && token.isCapital && !token.beginsSentence && !token.isUpper && !NOUNS_OF_PLACES.has(token.lower)
  )
}

export const isNever = (token: Token) =>
  NEVER.has(token.lower) || /^i['’]/.test(token.lower) || titleOf(token.lower) !== null

/**
 * The last token of the name that begins at `i`.
 * @param isSmall whether the name is written in small letters, where only known names and unknown words go on
 */
export function extendRight(tokens: Token[], i: number, isSmall: boolean): number {
  let last = i
  for (let at = i + 1; at < i + MOST_PARTS && isBeside(tokens[at]); at++) {
    const token = tokens[at]!
    const afterFullStop = token.gap.startsWith('.') && !tokens[at - 1]!.isInitial
    if (afterFullStop) break
    if (PARTICLES.has(token.lower) && isPart(tokens[at + 1], isSmall) && isBeside(tokens[at + 1])) continue
    if (!isPart(token, isSmall) && !isSurnameByPlace(tokens[at - 1]!, token, tokens[at + 1])) break
    last = at
  }
  return last
}

function isPart(token: Token | undefined, isSmall: boolean): boolean {
  if (!token || isNever(token) || token.class === 'place') return false
  if (isSmall)
    return (
      token.text.length > 2 &&
      (/^(?:given|surname|unknown)$/.test(token.class) || USUAL_SURNAMES.has(token.lower))
    )
  if (token.isInitial) return true
  if (token.isUpper && token.text.length < 4 && token.class === 'unknown') return false
  return (token.isCapital || /^[a-z]{2,3}[-'’]\p{Lu}/u.test(token.text)) && token.class !== 'english'
}

/** “Trevor Blunt”: a word that begins large beside a given name, and is no noun that places are called by. */
function isSurnameByPlace(before: Token, token: Token, after: Token | undefined): boolean {
  if (before.class !== 'given' || !before.isCapital || !token.isCapital || token.isUpper) return false
  if (NEVER.has(token.lower) || NOUNS_OF_PLACES.has(token.lower) || token.class === 'place') return false
  return !(isBeside(after) && after.isCapital && NOUNS_OF_PLACES.has(after.lower))
}

/** “Mrs Okafor”, “Mr and Mrs Patel”, “Chief Inspector Jane Bell”, “pc jones”: the title, and the name after it. */
export function namesAfterTitle(tokens: Token[], i: number): Found | null {
  const title = titleOf(tokens[i]!.lower)
  if (!title) return null
  let at = i
  for (let next = tokens[at + 1]; next && at < i + MOST_TITLES; next = tokens[at + 1]) {
    const isMore = isBeside(next) && titleOf(next.lower) !== null
    const isJoint = /^(?:and|&)$/.test(next.lower) && titleOf(tokens[at + 2]?.lower ?? '') !== null
    const isAmpersand = /^\s*&\s*$/.test(next.gap) && titleOf(next.lower) !== null
    if (!isMore && !isJoint && !isAmpersand) break
    at += isJoint ? 2 : 1
  }
  const first = tokens[at + 1]
  if (!isBeside(first) || (first.gap.startsWith('.') && at === i && tokens[i]!.text.length > 5)) return null
  const isParticle = PARTICLES.has(first.lower) && isPart(tokens[at + 2], !first.isCapital)
  if (!isParticle && !mayFollow(tokens[at]!, first, tokens[at + 2])) return null
  const last = extendRight(tokens, at + 1, !first.isCapital)
  return { first: i, last, why: 'A form of address or a rank stands before it.', mark: markFor(title) }
}

function mayFollow(title: Token, name: Token, after: Token | undefined): boolean {
  if (isNever(name) || name.class === 'place') return false
  if (LARGE_ONLY.has(title.lower) && !title.isCapital)
    return name.isCapital
      ? /given$|^surname$/.test(name.class)
      : title.lower === 'miss' && name.class === 'surname'
  // "PC World", "Dr Surgery", "MP Office": a word that is no surname is none after a title either.
  if (name.isCapital && !name.isUpper)
    return name.class !== 'english' || (!NOUNS_OF_PLACES.has(name.lower) && title.isCapital && isAlone(after))
  if (name.isUpper && name.class === 'unknown' && !title.isUpper && name.text.length < 4) return false
  if (name.text.length < 2) return name.isInitial
  return (
    /^(?:given|surname|word-or-surname)$/.test(name.class) ||
    (name.class === 'unknown' && !LARGE_ONLY.has(title.lower))
  )
}

/** “Sgt Blunt said”, “Dr Love Okoro”: what follows is no word of the same heading (“Sergeant Posts Cut”). */
const isAlone = (after: Token | undefined) =>
  !isBeside(after) || !after.isCapital || /^(?:given|surname|unknown)$/.test(after.class)

/** What somebody is there for stays readable: it is often what the answer is about. */
function markFor(title: keyof typeof TITLES): string | undefined {
  if (title === 'police') return '[officer’s name removed]'
  return title === 'office' ? '[councillor’s name removed]' : undefined
}
