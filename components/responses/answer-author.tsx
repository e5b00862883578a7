import { formatInstant } from '@/lib/core/format'
import type { FormKey } from '@/lib/core/english-words'
import type { Words } from '@/lib/core/words'
import type { Marks } from '@/lib/responses/types'

type Props = { marks: Marks; answerKey: string; words: Words<FormKey> }

/** Beside an answer: who wrote it last, and when. Nothing where it was never saved on its own. Plain. */
export function AnswerAuthor({ marks, answerKey, words }: Props) {
  const mark = [marks[answerKey], marks[`${answerKey}-Comment`]]
    .filter((one) => one !== undefined)
    .sort((a, b) => b.revision - a.revision)[0]
  if (!mark) return null
  const when = formatInstant(mark.at, words.language)
  return (
    <p className="govuk-body-s govuk-!-margin-bottom-0">
      {mark.name
        ? words.say('live.wrote', { name: mark.name, when })
        : words.say('live.written-on', { when })}
    </p>
  )
}
