import { createElement, type ReactNode } from 'react'
import type en from './messages/en.json'
import { asOne, compiled, type Part } from './small-format'

/**
 * What the interface says to a reader, in the language of theirs. `lib/core/words-in` makes it on the server, out of
 * whole message files; in the browser it is made of those few messages that a page brought along. Safe in the browser.
 */
export type MessageKey = keyof typeof en

/** Messages that scripts in the browser say: they travel with the page, in one language only. */
export type LiveKey = Extract<MessageKey, `live.${string}`>

/** The languages that the interface has messages in. */
export type MessageLanguage = 'en' | 'cy'

export type Values = Record<string, string | number>
/** On a page a value may be an element, and a mark in the message (`<a>…</a>`) is drawn by a function. */
export type PageValues = Record<string, ReactNode | ((inside: ReactNode) => ReactNode)>

export type Words<Key extends MessageKey = MessageKey> = {
  /** What the reader chose. */
  locale: string
  /** What the interface speaks to them: English where it has no messages in their language. */
  language: MessageLanguage
  /** For titles, attributes and letters. */
  text(key: Key, values?: Values): string
  /** For the page: marked as English where the reader chose another language that has no such message. */
  say(key: Key, values?: PageValues): ReactNode
}

/** One language's messages that a page takes along into the browser. */
export type LiveMessages = { locale: string; language: MessageLanguage; messages: Record<LiveKey, string> }

export function liveWords({ locale, language, messages }: LiveMessages): Words<LiveKey> {
  return wordsOf<LiveKey>(locale, language, (key, values) => compiled(messages[key], language)(values))
}

/** Words over a way to put values into a message. */
export function wordsOf<Key extends MessageKey>(
  locale: string,
  language: MessageLanguage,
  format: (key: Key, values: PageValues) => Part[],
): Words<Key> {
  return {
    locale,
    language,
    text: (key, values = {}) => format(key, values).map(String).join(''),
    say: (key, values = {}) => marked(locale, language, format(key, values)),
  }
}

/** Says of words what language they are in, where that is not the reader's. */
export function marked(locale: string, language: string, parts: Part[]): ReactNode {
  const inside = asOne(parts)
  return locale === language ? inside : createElement('span', { lang: language, dir: 'ltr' }, inside)
}

/** Said of what staff wrote in English on a page in another language. */
export const asWritten = ({ locale }: { locale: string }) =>
  locale === 'en' ? {} : ({ lang: 'en', dir: 'auto' } as const)
