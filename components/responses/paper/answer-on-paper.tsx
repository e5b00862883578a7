import { linkTo } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'

/** On the start page: the way to answer without a computer. */
export function AnswerOnPaper({ token, words }: { token: string; words: Words }) {
  return <p className="govuk-body">{words.say('start.paper', { a: linkTo(`/respond/${token}/print`) })}</p>
}
