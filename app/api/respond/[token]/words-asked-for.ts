import { isLanguage } from '@/lib/core/languages'
import { wordsIn } from '@/lib/core/words-in'
import type { SavedAnswers } from '@/lib/responses/types'

/** What the form that sends a request speaks with its reader. */
export function wordsAskedFor(request: Request) {
  const locale = new URL(request.url).searchParams.get('language') ?? ''
  return wordsIn(isLanguage(locale) ? locale : 'en')
}

/** What was refused, with the reasons in the reader's language. */
export function refusedInWords(saved: SavedAnswers, request: Request): SavedAnswers {
  if (saved.refused.length === 0) return saved
  const { toldText } = wordsAskedFor(request)
  const refused = saved.refused.map((problem) => ({ ...problem, message: toldText(problem.message) }))
  return { ...saved, refused }
}
