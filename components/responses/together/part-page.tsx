import { PlainProblems } from '@/components/ui/plain-fields'
import { formatInstantDate } from '@/lib/core/format'
import type { SectionView } from '@/lib/responses/types'

type Props = { token: string; consultation: string; body: string; section: SectionView; message?: string }

/** What a part asks for, who was asked to answer it, and the way in. Plain. */
export function PartPage({ token, consultation, body, section, message }: Props) {
  const { handover, title, answered, questions } = section
  const mine = handover?.isYours === true
  return (
    <>
      <PlainProblems state={{ values: {}, errors: {} }} message={message} />
      <span className="govuk-caption-l">{consultation}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      {mine ? (
        <p className="govuk-body-l">
          {handover.byName || 'A colleague'} asked you to answer this part for {body}.
        </p>
      ) : null}
      {handover && !mine ? (
        <p className="govuk-body-l">{handover.name || 'A colleague'} was asked to answer this part.</p>
      ) : null}
      <p className="govuk-body">
        {answered} of {questions} {questions === 1 ? 'question' : 'questions'} answered. Everybody of {body}{' '}
        who has a link can read and change this part.
      </p>
      {handover?.doneAt ? (
        <div className="govuk-inset-text">
          Marked as done on {formatInstantDate(handover.doneAt)}. It can still be changed.
        </div>
      ) : null}
      <form action={`/respond/${token}/part`} method="post">
        <input type="hidden" name="page" value={section.page} />
        <input type="hidden" name="step" value="answer" />
        <div className="govuk-button-group">
          <button className="govuk-button" type="submit" name="way" value="questions">
            Answer this part
          </button>
          <button className="govuk-button govuk-button--secondary" type="submit" name="way" value="simple">
            Answer it in the simple form
          </button>
        </div>
      </form>
      {mine && !handover.doneAt ? (
        <form action={`/respond/${token}/part`} method="post">
          <input type="hidden" name="page" value={section.page} />
          <input type="hidden" name="step" value="done" />
          <button className="govuk-button govuk-button--secondary" type="submit">
            I am done with this part
          </button>
        </form>
      ) : null}
    </>
  )
}
