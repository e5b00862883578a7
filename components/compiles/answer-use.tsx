import type { Words } from '@/lib/core/words'
import type { UsedPassage, UseOfAnswer } from '@/lib/compiles/types'
import { formatInstantDate } from '@/lib/core/format'

type Props = { use: UseOfAnswer | null; words: Words }

/** What the borough's own group did with a body's answer: each panel sees where its words went. Plain. */
export function AnswerUse({ use, words }: Props) {
  if (!use) return null
  return (
    <section aria-labelledby="borough">
      <h2 className="govuk-heading-m" id="borough">
        {words.say('use.heading')}
      </h2>
      <Said {...{ use, words }} />
      {use.passages.length > 0 ? (
        <ul className="govuk-list">
          {use.passages.map((passage, i) => (
            <Passage key={i} {...{ passage, words }} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Said({ use: { state, groupName: group, borough, passages }, words }: Props & { use: UseOfAnswer }) {
  const date = borough ? formatInstantDate(borough.submittedAt, words.language) : ''
  const said = () => {
    if (state === 'withheld') return words.say('use.withheld', { group })
    if (state === 'not-yet') return words.say('use.not-yet', { group })
    if (state === 'late') return words.say('use.late', { group, date })
    return words.say(passages.length === 0 ? 'use.none' : 'use.what', { group, date })
  }
  return <p className="govuk-body">{said()}</p>
}

function Passage({ passage, words: said }: { passage: UsedPassage; words: Words }) {
  const { use, isMinority, words, questionTitle, reason, boroughWords, boroughQuestion } = passage
  return (
    <li className="govuk-inset-text govuk-!-margin-top-0">
      <p className="govuk-body govuk-!-margin-bottom-1">
        {isMinority ? (
          said.say('use.minority', { use: <strong>{said.say(`use.${use}`)}</strong> })
        ) : (
          <strong>{said.say(`use.${use}`)}</strong>
        )}
      </p>
      <p className="govuk-hint govuk-!-margin-bottom-1">
        {said.say('use.your-answer', { question: questionTitle })}
      </p>
      <p className="govuk-body as-written govuk-!-margin-bottom-2" dir="auto">
        “{words}”
      </p>
      {reason ? (
        <p className="govuk-body govuk-!-margin-bottom-2">{said.say('use.why', { reason })}</p>
      ) : null}
      {boroughWords.length > 0 ? (
        <details className="govuk-details govuk-!-margin-bottom-0">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{said.say('use.how')}</span>
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
