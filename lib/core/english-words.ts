import { compiled } from './small-format'
import { wordsOf, type LiveKey, type Words } from './words'

/** The few words that forms and lists say by themselves, for pages that are only ever English. Safe in the browser. */
export const ENGLISH = {
  'live.problem': 'There is a problem',
  'live.done': 'Done',
  'live.wait': 'Please wait…',
  'live.error': 'Error:',
  'live.loading': 'Loading the questions…',
  'live.page': 'Page {current} of {count}',
  'live.continue': 'Continue',
  'live.previous': 'Previous page',
  'live.none': 'Not provided',
  'live.change': 'Change<hidden> your answer to: {question}</hidden>',
  'live.wrote': '{name}, {when}',
  'live.written-on': 'Written on {when}',
  'live.views': 'Your views',
  'live.required': '(required)',
  'live.own-words': '{title}: in your own words',
} as const satisfies Partial<Record<LiveKey, string>>

export type FormKey = keyof typeof ENGLISH

export const englishWords: Words<FormKey> = wordsOf<FormKey>('en', 'en', (key, values) =>
  compiled(ENGLISH[key], 'en')(values),
)
