import type { ReactNode } from 'react'
import { marked, type MessageKey, type Words } from './words'

/**
 * What verbs say to people (why not, what is wrong with an answer) they say in English. At the door it is put into the
 * reader's language: the English sentence is the name of its message, those with values in them are recognised by what
 * stands around those. So verbs, schemas and policies stay as they are, and know of no languages.
 */
export type Told = {
  told(sentence: string): ReactNode
  toldText(sentence: string): string
}

type Pattern = { key: MessageKey; matches: RegExp; names: string[] }
type Found = { before: string; key: MessageKey; values: Record<string, string> }

/** Said by verbs, and what pages hand on as plain text: the foot's links, the label of a field. */
const OF_VERBS = /^(told|site)\.|^check\.copy/

const read = new WeakMap<object, { exact: Map<string, MessageKey>; patterns: Pattern[] }>()

export function toldIn(words: Words, english: Record<MessageKey, string>): Told {
  return {
    toldText(sentence) {
      const found = find(english, sentence)
      return found ? found.before + words.text(found.key, inWords(found.values)) : sentence
    },
    told(sentence) {
      const found = find(english, sentence)
      if (!found) return sentence
      const { locale, language } = words
      const said = words.text(found.key, inWords(found.values))
      return marked(locale, locale, [found.before, marked(locale, language, [said])])
    },
  }

  /** What stands in a sentence may be a message of its own: “day”, “the year”. */
  function inWords(values: Record<string, string>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const key = messagesOf(english).exact.get(value)
        return [name, key ? words.text(key) : value]
      }),
    )
  }
}

/** A sentence, or one with a question's title before it. */
function find(english: Record<MessageKey, string>, sentence: string): Found | null {
  const whole = findWhole(english, sentence)
  if (whole) return { before: '', ...whole }
  for (const { index } of sentence.matchAll(/(?<=[:?؟.!)”] )/g)) {
    const rest = findWhole(english, sentence.slice(index))
    if (rest) return { before: sentence.slice(0, index), ...rest }
  }
  return null
}

function findWhole(english: Record<MessageKey, string>, sentence: string): Omit<Found, 'before'> | null {
  const { exact, patterns } = messagesOf(english)
  const key = exact.get(sentence)
  if (key) return { key, values: {} }
  for (const { key, matches, names } of patterns) {
    const found = matches.exec(sentence)
    if (found) return { key, values: Object.fromEntries(names.map((name, i) => [name, found[i + 1]!])) }
  }
  return null
}

function messagesOf(english: Record<MessageKey, string>) {
  const known = read.get(english)
  if (known) return known
  const exact = new Map<string, MessageKey>()
  const patterns: Pattern[] = []
  for (const [key, message] of Object.entries(english) as [MessageKey, string][]) {
    if (!OF_VERBS.test(key)) continue
    const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    if (names.length === 0) exact.set(message, key)
    else patterns.push({ key, names, matches: patternOf(message) })
  }
  const all = { exact, patterns }
  read.set(english, all)
  return all
}

const patternOf = (message: string) =>
  new RegExp(
    `^${message
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('(.+)')}$`,
    's',
  )
