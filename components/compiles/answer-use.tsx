import { USES } from '@/lib/compiles/schema'
import type { UsedPassage, UseOfAnswer } from '@/lib/compiles/types'
import { formatInstantDate } from '@/lib/core/format'

type Props = { use: UseOfAnswer | null }

/** What the borough's own group did with a body's answer: each panel sees where its words went. Plain. */
export function AnswerUse({ use }: Props) {
  if (!use) return null
  return (
    <section aria-labelledby="borough">
      <h2 className="govuk-heading-m" id="borough">
        What your borough group did with your answer
      </h2>
      <Said use={use} />
      {use.passages.length > 0 ? (
        <ul className="govuk-list">
          {use.passages.map((passage, i) => (
            <Passage key={i} passage={passage} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Said({ use: { state, groupName, borough, passages } }: { use: UseOfAnswer }) {
  if (state === 'withheld')
    return (
      <p className="govuk-body">
        You asked not to pass your answer on. {groupName} sees that you answered, and none of your words. Your
        answer counts all the same.
      </p>
    )
  if (state === 'not-yet')
    return (
      <p className="govuk-body">
        Not yet known. {groupName} reads the answers of its panels and says of each what it used and why. You
        will find that here once it has submitted the borough’s response.
      </p>
    )
  const when = borough ? ` on ${formatInstantDate(borough.submittedAt)}` : ''
  if (state === 'late')
    return (
      <p className="govuk-body">
        {groupName} submitted the borough’s response{when}. What you submitted last came after it was made,
        and is not in it; it is flagged at the group’s desk. Your answer counts all the same.
      </p>
    )
  return (
    <p className="govuk-body">
      {groupName} submitted the borough’s response{when}.{' '}
      {passages.length === 0
        ? 'It had your answer before it, and did not mark any of its words. Your answer counts all the same.'
        : 'This is what it did with your words. Your own answer counts once, as yours, whatever the borough took from it.'}
    </p>
  )
}

function Passage({ passage }: { passage: UsedPassage }) {
  const { use, isMinority, words, questionTitle, reason, boroughWords, boroughQuestion } = passage
  return (
    <li className="govuk-inset-text govuk-!-margin-top-0">
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>{USES[use]}</strong>
        {isMinority ? ', kept as a minority view' : ''}
      </p>
      <p className="govuk-hint govuk-!-margin-bottom-1">Your answer to: {questionTitle}</p>
      <p className="govuk-body as-written govuk-!-margin-bottom-2" dir="auto">
        “{words}”
      </p>
      {reason ? <p className="govuk-body govuk-!-margin-bottom-2">Why: {reason}</p> : null}
      {boroughWords.length > 0 ? (
        <details className="govuk-details govuk-!-margin-bottom-0">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">How it stands in the borough’s response</span>
          </summary>
          <div className="govuk-details__text">
            <p className="govuk-hint">{boroughQuestion}</p>
            {boroughWords.map((text, i) => (
              <p key={i} className="govuk-body as-written" dir="auto">
                {text}
              </p>
            ))}
          </div>
        </details>
      ) : null}
    </li>
  )
}
