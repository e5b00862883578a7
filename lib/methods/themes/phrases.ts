import winkModel from 'wink-eng-lite-web-model'
import winkNLP, { type ItemToken, type WinkMethods } from 'wink-nlp'
import { STOP_WORDS } from './stop-words'
import { stemOf } from './terms'

/** A phrase as it was written, in small letters, and what it has in common with its other forms: "waiting times", "wait time". */
export type Phrase = { key: string; form: string }

const MOST_WORDS = 3
/** Characters of a text that are looked at: the beginning says what it is about. */
const MOST_CHARACTERS = 2000
/** What may end a phrase, and what may stand before the end. */
const ENDS = new Set(['NOUN', 'PROPN'])
const BEGINS = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB'])
/** Words that name no subject by themselves. */
export const HOLLOW = new Set(
  'thing things something anything everything nothing someone anyone everyone lot lots bit way ways time times day days people person'.split(
    ' ',
  ),
)

let tagger: WinkMethods | null = null

/** The tagger is 10 MB and takes a moment to start: it is made once, when first needed. */
function nlp(): WinkMethods {
  tagger ??= winkNLP(winkModel, ['sbd', 'pos'])
  return tagger
}

type Word = { text: string; kind: string }

/**
 * The phrases of an English text that may name a subject: up to three words in a row of which the last is a noun and the
 * others nouns, adjectives or verbs. Each phrase once. About a millisecond for fifty words.
 */
export function phrasesOf(text: string): Phrase[] {
  const { its } = nlp()
  const words: Word[] = []
  nlp()
    .readDoc(text.slice(0, MOST_CHARACTERS))
    .tokens()
    .each((token: ItemToken) => {
      // Not its normal form, which spells as Americans do.
      words.push({ text: token.out(its.value).toLowerCase(), kind: token.out(its.pos) })
    })
  const found = new Map<string, Phrase>()
  for (let end = 0; end < words.length; end++)
    for (let length = 1; length <= MOST_WORDS && length <= end + 1; length++) {
      const phrase = words.slice(end + 1 - length, end + 1)
      if (!isContent(phrase[0]!)) break // nor can a longer one ending here
      if (!isPhrase(phrase)) continue
      const form = phrase.map(({ text }) => text).join(' ')
      const key = phrase.map(({ text }) => stemOf(text)).join(' ')
      if (!found.has(key)) found.set(key, { key, form })
    }
  return [...found.values()]
}

const isContent = ({ text }: Word) =>
  text.length > 2 && text.length < 40 && !STOP_WORDS.has(text) && /^\p{L}[\p{L}\p{N}-]*$/u.test(text)

function isPhrase(words: Word[]): boolean {
  const last = words.at(-1)!
  if (!ENDS.has(last.kind) || !words.every(({ kind }) => BEGINS.has(kind))) return false
  return words.length > 1 || (last.kind === 'NOUN' && !HOLLOW.has(last.text))
}
