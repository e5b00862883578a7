import type { ReactNode } from 'react'
import { PlainProblems } from '@/components/ui/plain-fields'
import type { Words } from '@/lib/core/words'
import { formatInstantDate } from '@/lib/core/format'
import type { SectionView } from '@/lib/responses/types'

type Props = {
  token: string
  consultation: string
  body: string
  section: SectionView
  message?: ReactNode
  words: Words
}

/** What a part asks for, who was asked to answer it, and the way in. Plain. */
export function PartPage({ token, consultation, body, section, message, words }: Props) {
  const { handover, title, answered, questions } = section
  const mine = handover?.isYours === true
  return (
    <>
      <PlainProblems state={{ values: {}, errors: {}, words }} message={message} />
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      {mine ? (
        <p className="govuk-body-l">
          {handover.byName
            ? words.say('part.yours', { name: handover.byName, body })
            : words.say('part.yours-unnamed', { body })}
        </p>
      ) : null}
      {handover && !mine ? (
        <p className="govuk-body-l">
          {handover.name ? words.say('part.other', { name: handover.name }) : words.say('part.other-unnamed')}
        </p>
      ) : null}
      <p className="govuk-body">{words.say('part.answered', { answered, questions, body })}</p>
      {handover?.doneAt ? (
        <div className="govuk-inset-text">
          {words.say('part.done', { date: formatInstantDate(handover.doneAt, words.language) })}
        </div>
      ) : null}
      <form action={`/respond/${token}/part`} method="post">
        <input type="hidden" name="page" value={section.page} />
        <input type="hidden" name="step" value="answer" />
        <div className="govuk-button-group">
          <button className="govuk-button" type="submit" name="way" value="questions">
            {words.say('part.answer')}
          </button>
          <button className="govuk-button govuk-button--secondary" type="submit" name="way" value="simple">
            {words.say('part.answer-simple')}
          </button>
        </div>
      </form>
      {mine && !handover.doneAt ? (
        <form action={`/respond/${token}/part`} method="post">
          <input type="hidden" name="page" value={section.page} />
          <input type="hidden" name="step" value="done" />
          <button className="govuk-button govuk-button--secondary" type="submit">
            {words.say('part.mark-done')}
          </button>
        </form>
      ) : null}
    </>
  )
}
