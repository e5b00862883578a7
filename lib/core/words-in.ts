import IntlMessageFormat from 'intl-messageformat'
import type { ReactNode } from 'react'
import cy from './messages/cy.json'
import en from './messages/en.json'
import { asOne, type Part } from './small-format'
import { toldIn, type Told } from './told'
import {
  wordsOf,
  type LiveKey,
  type LiveMessages,
  type MessageKey,
  type MessageLanguage,
  type PageValues,
  type Words,
} from './words'

const MESSAGES: Record<MessageLanguage, Record<MessageKey, string>> = { en, cy }

/** The words of a reader on the server, with what verbs say as well. */
export type AllWords = Words & Told

const made = new Map<string, AllWords>()
const formats = new Map<string, IntlMessageFormat>()

/** Whether the interface itself speaks a language. */
export const isMessageLanguage = (locale: string): locale is MessageLanguage =>
  Object.hasOwn(MESSAGES, locale)

/** What the interface says to a reader who chose a language. For the server alone: it holds the messages of all languages. */
export function wordsIn(locale: string): AllWords {
  const known = made.get(locale)
  if (known) return known
  const language = isMessageLanguage(locale) ? locale : 'en'
  const words = wordsOf<MessageKey>(locale, language, (key, values) => format(language, key, values))
  const all = { ...words, ...toldIn(words, MESSAGES.en) }
  // Locales come from outside: no more of them are kept than there are languages.
  if (made.size < 100) made.set(locale, all)
  return all
}

function format(language: MessageLanguage, key: MessageKey, values: PageValues): Part[] {
  const name = `${language} ${key}`
  // One language's plain numbers and dates are another's too, but for English, which is British here.
  const ready =
    formats.get(name) ??
    new IntlMessageFormat(MESSAGES[language][key], language === 'en' ? 'en-GB' : language)
  formats.set(name, ready)
  const said = ready.format<ReactNode>(withDrawn(values)) as Part | Part[]
  return Array.isArray(said) ? said : [said]
}

/** The package hands a mark its parts as a list; our functions draw them as one. */
function withDrawn(values: PageValues) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'function' ? (parts: ReactNode[]) => value(asOne(parts)) : value,
    ]),
  ) as Record<string, ReactNode>
}

/** What a page takes along for its scripts: one language, and of it what they say. */
export function liveMessages(locale: string): LiveMessages {
  const { language } = wordsIn(locale)
  const messages = Object.fromEntries(
    Object.entries(MESSAGES[language]).filter(([key]) => key.startsWith('live.')),
  ) as Record<LiveKey, string>
  return { locale, language, messages }
}
