import { isEnglish } from './english'
import { matching, type Proposal } from './proposal'

const TYPES =
  'road|rd|street|str|st|avenue|ave|av|lane|lanes|ln|close|cl|drive|dr|gardens|gdns|grove|gr|terrace|terr|court|crt|ct|crescent|cres|place|pl|square|sq|way|hill|' +
  'mews|walk|rise|view|park|row|green|parade|gate|vale|house|hse|mansions|buildings|bldgs|point|tower|heights|lodge|cottages|villas|broadway|embankment|yard|' +
  'passage|path|wharf|quay|circus|estate|mount|end|approach|chase|dene|field|fields|mead|croft|hyde|link|alley'
const BARE =
  'broadway|kingsway|eastway|westway|southway|northway|queensway|parkway|ridgeway|fairway|causeway|crossway|greenway|highway|strand|whitehall|cheapside|haymarket|piccadilly|' +
  'minories|eastcheap|poultry|houndsditch|aldgate|bishopsgate|moorgate|aldersgate|kingsland'
const NUMBER = '\\d{1,4}[a-z]?(?:[ ]?[-–/&][ ]?\\d{1,4}[a-z]?)?'
const FLAT =
  '(?:flat|apartment|apt|unit|room|maisonette|studio|block)[ ]?(?:no\\.?[ ]?)?(?:\\d{1,4}[a-z]?|[a-z])\\b'
const STOP = new Set(
  (
    'in the my our your his her their of on at a an per to for from and or by with main busy more hour hours year years month months week weeks day days mile miles minute ' +
    'minutes min mins mph pm am local side other different quiet new bus separate small big large foot people police officers officer cars car men women boys ' +
    'girls kids times time metres yards doors wards boroughs same whole next this that every each is was were has had lane way first second third police ' +
    'road street roads streets one two three residential nearby lots single dual speed half percent pounds pence adults children schools shops pubs houses flats'
  ).split(' '),
)
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

const IS_BARE = new RegExp(`^(?:${BARE})$`, 'i')

/** A number, one to four words and a kind of street: in capitals, or in small letters after words that say where. */
const CAPITAL = new RegExp(
  `(?<![\\w£$€.:/#-])(?<flat>(?:${FLAT},?[ ]+)?)(?:(?:no\\.?|number)[ ]?)?(?<number>${NUMBER}),?[ ]+(?<street>(?:(?:The|Old|Upper|Lower|Great|Little|St\\.?|Saint)[ ]+)?` +
    `(?:\\p{Lu}[\\p{L}'’-]*\\.?[ ]+){1,4}(?:${TYPES})\\b\\.?|(?:The[ ]+)?(?:${BARE})\\b|The[ ]+(?:${TYPES})\\b)(?![ ]+[Ww]ard\\b)`,
  'giu',
)
const WHERE =
  '(?:^|[.!?"(][ ]?|\\b(?:at|live in|live|lives|living|lived|address|is|outside|from|to|of|near|opposite|home|house|i am|im|flat \\w+|:)[ ,:]*)'
const IN_SMALL = `\\d{1,4}[a-z]?(?:[ ]?[-–/][ ]?\\d{1,4}[a-z]?)?,?[ ]+(?:(?:[\\p{L}'’-]+\\.?[ ]+){1,3}(?:${TYPES})|(?:the[ ]+)?(?:${BARE}))\\b`
const SMALL = new RegExp(`${WHERE}(?<it>(?:${FLAT},?[ ]+)?(?:(?:no\\.?|number)[ ]?)?${IN_SMALL})`, 'dgimu')
const NUMBERED_SMALL = new RegExp(`(?:${FLAT},?[ ]+)?\\b(?:no\\.?|number)[ ]?${IN_SMALL}`, 'giu')
const FLAT_OF = new RegExp(
  `(?<![\\w£])${FLAT}(?:,?[ ]+(?:of[ ]+)?(?:the[ ]+)?(?:\\p{Lu}[\\p{L}'’-]*[ ]+){1,3}(?:${TYPES})\\b(?:,[ ]+(?:\\d{1,4}[a-z]?[ ]+)?(?:[\\p{L}'’.-]+[ ]+){1,3}(?:${TYPES})\\b)?)?`,
  'giu',
)
const HOUSE =
  /\b(?:The[ ]+)?\p{Lu}[\p{L}'’]+(?:[ ]+\p{Lu}[\p{L}'’]+)?[ ]+(?:Cottage|House|Lodge|Farm|Villa|Barn|Rectory|Vicarage),[ ]+(?:\p{Lu}[\p{L}'’]+[ ]+){1,3}(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Hill|Drive|Way)\b/gu
/** A street whose name says nothing of being one (“9a Tetherdown”): where somebody is said to live, or alone in its line. */
const UNSAID =
  /(?:\b(?:live|lives|lived|living|reside|resides|residing|moved|based|staying|stay|home is|house is|address is|are|am|I[’']m|we[’']re)[ ]+(?:at|to|in)?[ ]*|\baddress:?[ ]*|^)(?<it>\d{1,3}[a-d]?,?[ ]+(?:The[ ]+)?\p{Lu}[\p{Ll}'’-]+(?:[ ]\p{Lu}[\p{Ll}'’-]+){0,2})(?=[ ]*(?:[.,;:)!?\n]|$)|[ ]+(?:and|which|where|but|since|for|near|opposite|with|because)\b)/dgmu
const BOX = /\bP\.?[ ]?O\.?[ ]?Box[ ]\d{1,6}\b/gi

/** Addresses that somebody can be found at. A street without a number, and an estate, are places and stay. */
export function findAddresses(text: string): Proposal[] {
  if (!/\d|Cottage|House|Lodge|Farm|Vicarage|flat/i.test(text)) return []
  const propose = (pattern: RegExp, why: string, holds?: (found: string, start: number) => boolean) =>
    matching(text, pattern, 'address', why, holds)
  const all = [
    ...propose(CAPITAL, 'A number and a street.', (found, start) => isNumbered(text, found, start)),
    ...propose(SMALL, 'A number and a street.', (found) => isStreet(found) && hasName(found)),
    ...propose(NUMBERED_SMALL, 'A number and a street.', (found) => isStreet(found) && hasName(found)),
    ...propose(FLAT_OF, 'A flat by its number.', (found) => isFlat(found)),
    ...propose(HOUSE, 'A house by its name.'),
    ...propose(UNSAID, 'Somebody is said to live there.', (found) => isHome(found)),
    ...propose(BOX, 'A post box.'),
  ]
  return joined(text, all)
}

/** “Flat 5, The Foundry, 12 Dereham Place” is one address. */
function joined(text: string, proposals: Proposal[]): Proposal[] {
  const kept: Proposal[] = []
  for (const next of proposals.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1)
    if (before && next.end <= before.end) continue
    const isOne =
      before &&
      (next.start < before.end ||
        /^,?[ ]+(?:(?:\p{Lu}[\p{L}'’-]*[ ]?){1,3},[ ]+)?$/u.test(text.slice(before.end, next.start)))
    if (isOne) kept.splice(-1, 1, { ...before, end: next.end, text: text.slice(before.start, next.end) })
    else kept.push(next)
  }
  return kept
}

/** “I am 14 Years”, “live in 3 Hackney Wards” and “12 May” are none. */
function isHome(found: string): boolean {
  const [first = '', ...rest] = streetOf(found)
  return !MONTHS.test(first) && [first, ...rest].every((word) => !STOP.has(word) && !/(?:s|ing)$/.test(word))
}

/** The pattern does not mind capitals (its kinds of street must not): what stands before the kind must have them. */
function isNumbered(text: string, found: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start)
  if (
    /\b(?:bus|buses|route|routes|line|aged?|over|under|top|q|question|item|policy|page|act|section|tram|phase|level|zone|stage|priority|option|tier|part|band|year|class|grade|group|team|cluster|sector|issue|point)[ :]*$/i.test(
      before,
    )
  )
    return false
  const street = found.replace(/^.*?\d[\d a-z/&–-]*?,?[ ]+(?=\p{L}{2})/iu, '')
  const words = street.split(/[ ]+/)
  if (!/^\p{Lu}/u.test(words[0] ?? '')) return false
  if (MONTHS.test(words[0]?.toLowerCase() ?? '')) return false
  const isYear = /^(?:19|20)\d\d\b/.test(found)
  if (isYear && !/\b(?:at|live|lives|address|number|no\.?)[ :]*$/i.test(before)) return false
  return words
    .slice(0, -1)
    .every(
      (word) => (/^\p{Lu}/u.test(word) && !STOP.has(word.toLowerCase())) || /^(?:the|st\.?)$/i.test(word),
    )
}

const streetOf = (found: string) =>
  found
    .replace(/^.*\d[a-z]?,?[ ]+/i, '')
    .toLowerCase()
    .split(/[ ]+/)

function isStreet(found: string): boolean {
  const [first = '', ...rest] = streetOf(found)
  const words = [first, ...rest]
  return !MONTHS.test(first) && words.slice(0, -1).every((word) => !STOP.has(word.replace(/\.$/, '')))
}

/** In small letters “st” and “park” end many a row of words: a kind that is none of a street only must follow a name. */
function hasName(found: string): boolean {
  const words = streetOf(found)
  const kind = words.at(-1) ?? ''
  if (words.length === 1 || words[0] === 'the') return IS_BARE.test(kind)
  if (/^(?:road|rd|street|avenue|ave|lane|lanes|close|gardens|gdns|crescent|mews|terrace|grove)$/.test(kind))
    return true
  return (
    words.slice(0, -1).some((word) => !isEnglish(word)) ||
    /^\p{Lu}/u.test(found.replace(/^.*\d[a-z]?,?[ ]+/i, ''))
  )
}

/** “Flat 12”, not “a flat a month” nor “block c…”, “room 2 of the library”. */
function isFlat(found: string): boolean {
  if (!/\d/.test(found)) return false
  return (
    /^(?:flat|apartment|apt|maisonette)/i.test(found) ||
    found.includes(',') ||
    /[ ](?:house|court|tower|heights|point)$/i.test(found)
  )
}
