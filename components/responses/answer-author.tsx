import { formatInstant } from '@/lib/core/format'
import type { Marks } from '@/lib/responses/types'

/** Beside an answer: who wrote it last, and when. Nothing where it was never saved on its own. Plain. */
export function AnswerAuthor({ marks, answerKey }: { marks: Marks; answerKey: string }) {
  const mark = [marks[answerKey], marks[`${answerKey}-Comment`]]
    .filter((one) => one !== undefined)
    .sort((a, b) => b.revision - a.revision)[0]
  if (!mark) return null
  return (
    <p className="govuk-body-s govuk-!-margin-bottom-0">
      {mark.name ? `${mark.name}, ` : 'Written on '}
      {formatInstant(mark.at)}
    </p>
  )
}
