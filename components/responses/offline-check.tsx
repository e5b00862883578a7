'use client'

import { useEffect, useRef, type MouseEvent } from 'react'
import { useWords } from '@/components/ui/words'
import type { SurveyLine } from '@/components/ui/survey/survey-types'
import { AnswerList } from './answer-list'

type Props = {
  token: string
  lines: SurveyLine[]
  problems: { name: string; text: string }[]
  /** The connection is there again: everything has been saved. */
  isSaved: boolean
  onDevice: boolean
  onChange: (name: string) => void
  onBack: () => void
  onSubmit: () => void
}

/** The check before submitting where there is no connection: drawn from the same form, without the server. */
export function OfflineCheck(props: Props) {
  const { token, lines, problems, isSaved, onDevice, onChange, onBack, onSubmit } = props
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  // The list's links lead to questions of the form above, which is on this very page.
  const follow = (event: MouseEvent) => {
    const href = (event.target as HTMLElement).closest('a')?.getAttribute('href')
    if (!href?.startsWith(TO_QUESTION)) return
    event.preventDefault()
    onChange(decodeURIComponent(href.slice(TO_QUESTION.length)))
  }
  return (
    <div onClick={follow}>
      <h2 className="govuk-heading-l" ref={heading} tabIndex={-1}>
        {words.say('live.check')}
      </h2>
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      {isSaved ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">{words.say('live.line-is-back')}</p>
          <a className="govuk-button govuk-!-margin-bottom-0" href={`/respond/${token}/check`}>
            {words.say('live.finish')}
          </a>
        </div>
      ) : (
        <p className="govuk-body">{words.say(onDevice ? 'live.no-line-kept' : 'live.no-line-only-here')}</p>
      )}
      <AnswerList
        {...{ lines, words }}
        locale={words.locale}
        headingLevel={3}
        changeHref={({ name }) => TO_QUESTION + encodeURIComponent(name)}
      />
      <div className="govuk-button-group">
        {problems.length > 0 || isSaved ? null : (
          <button type="button" className="govuk-button" onClick={onSubmit}>
            {words.say('live.submit-later')}
          </button>
        )}
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onBack}>
          {words.say('live.back-to-questions')}
        </button>
      </div>
    </div>
  )
}

const TO_QUESTION = '#question='

function Problems({ problems }: Pick<Props, 'problems'>) {
  const words = useWords()
  return (
    <div className="govuk-error-summary" role="alert">
      <h3 className="govuk-error-summary__title">{words.say('live.before-submitting')}</h3>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {problems.map(({ name, text }) => (
            <li key={name + text}>
              <a href={TO_QUESTION + encodeURIComponent(name)}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
