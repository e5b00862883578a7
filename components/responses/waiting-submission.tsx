'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { formatInstant } from '@/lib/core/format'
import type { QueueState } from './queued-submission'

type Props = {
  token: string
  state: Exclude<QueueState, { kind: 'none' }>
  onDevice: boolean
  onTry: () => void
  onTakeBack: () => void
  onFile: () => void
}

/** What becomes of answers that wait for a connection to be submitted: waiting, submitted, or not to be submitted. */
export function WaitingSubmission(props: Props) {
  const { token, state } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = state.kind === 'sending' ? 'waiting' : state.kind
  useEffect(() => heading.current?.focus(), [shown])
  if (state.kind === 'submitted')
    return (
      <div className="govuk-panel govuk-panel--confirmation">
        <h2 className="govuk-panel__title" ref={heading} tabIndex={-1}>
          Answers submitted
        </h2>
        <div className="govuk-panel__body">
          Your reference
          <br />
          <strong>{state.reference}</strong>
        </div>
        <p className="govuk-body govuk-!-margin-top-4 govuk-!-margin-bottom-0">
          <a className="govuk-link govuk-link--inverse" href={`/respond/${token}/submitted`}>
            See what you submitted
          </a>
        </p>
      </div>
    )
  return state.kind === 'stopped' ? (
    <Stopped {...props} state={state} heading={heading} />
  ) : (
    <Waiting {...props} state={state} heading={heading} />
  )
}

type Heading = { heading: RefObject<HTMLHeadingElement | null> }
type Of<Kind> = Extract<QueueState, { kind: Kind }>

function Waiting({
  state,
  heading,
  onDevice,
  onTry,
  onTakeBack,
}: Props & Heading & { state: Of<'waiting' | 'sending'> }) {
  return (
    <>
      <h2 className="govuk-heading-l" ref={heading} tabIndex={-1}>
        Your answers are not submitted yet
      </h2>
      <p className="govuk-body-l">They are sent as soon as there is a connection, and count only then.</p>
      <p className="govuk-body">
        {onDevice
          ? 'They are kept on this device. You can leave this page open, or open the same link again on this device when you have a connection.'
          : 'They are only on this page: leave it open until it says that they are submitted.'}
      </p>
      <p className="govuk-body" role="status">
        {state.kind === 'sending'
          ? 'Sending'
          : `Waiting for a connection since ${formatInstant(state.since)}`}
      </p>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button"
          onClick={onTry}
          aria-disabled={state.kind === 'sending'}
        >
          Try now
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onTakeBack}>
          Do not submit: go back to the questions
        </button>
      </div>
    </>
  )
}

function Stopped({ token, state, heading, onTakeBack, onFile }: Props & Heading & { state: Of<'stopped'> }) {
  return (
    <div className="govuk-error-summary" role="alert">
      <h2 className="govuk-error-summary__title" ref={heading} tabIndex={-1}>
        Your answers are not submitted
      </h2>
      <div className="govuk-error-summary__body">
        <p>{state.reason}</p>
        {state.fields.length > 0 ? (
          <ul className="govuk-list govuk-list--bullet">
            {state.fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>
        ) : null}
        <p>Nothing that you wrote is lost.</p>
        <div className="govuk-button-group">
          {state.hasClosed ? (
            <a className="govuk-button" href={`/respond/${token}`}>
              See how it stands
            </a>
          ) : (
            <button type="button" className="govuk-button" onClick={onTakeBack}>
              Go back to the questions
            </button>
          )}
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onFile}>
            Save the answers as a file
          </button>
        </div>
      </div>
    </div>
  )
}
