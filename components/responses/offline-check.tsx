'use client'

import { useEffect, useRef, type MouseEvent } from 'react'
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
        Check your answers
      </h2>
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      {isSaved ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">There is a connection again, and your answers are saved.</p>
          <a className="govuk-button govuk-!-margin-bottom-0" href={`/respond/${token}/check`}>
            Continue to check your answers
          </a>
        </div>
      ) : (
        <p className="govuk-body">
          There is no connection at the moment.{' '}
          {onDevice
            ? 'Your answers are kept on this device.'
            : 'Your answers are only on this page: leave it open.'}
        </p>
      )}
      <AnswerList
        lines={lines}
        headingLevel={3}
        changeHref={({ name }) => TO_QUESTION + encodeURIComponent(name)}
      />
      <div className="govuk-button-group">
        {problems.length > 0 || isSaved ? null : (
          <button type="button" className="govuk-button" onClick={onSubmit}>
            Submit when there is a connection
          </button>
        )}
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onBack}>
          Back to the questions
        </button>
      </div>
    </div>
  )
}

const TO_QUESTION = '#question='

function Problems({ problems }: Pick<Props, 'problems'>) {
  return (
    <div className="govuk-error-summary" role="alert">
      <h3 className="govuk-error-summary__title">Before you can submit</h3>
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
