'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { useWords } from '@/components/ui/words'
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
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = state.kind === 'sending' ? 'waiting' : state.kind
  useEffect(() => heading.current?.focus(), [shown])
  if (state.kind === 'submitted')
    return (
      <div className="govuk-panel govuk-panel--confirmation">
        <h2 className="govuk-panel__title" ref={heading} tabIndex={-1}>
          {words.say('live.submitted')}
        </h2>
        <div className="govuk-panel__body">
          {words.say('live.reference')}
          <br />
          <strong>{state.reference}</strong>
        </div>
        <p className="govuk-body govuk-!-margin-top-4 govuk-!-margin-bottom-0">
          <a className="govuk-link govuk-link--inverse" href={`/respond/${token}/submitted`}>
            {words.say('live.see-submitted')}
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
  const words = useWords()
  return (
    <>
      <h2 className="govuk-heading-l" ref={heading} tabIndex={-1}>
        {words.say('live.waiting')}
      </h2>
      <p className="govuk-body-l">{words.say('live.waiting-when')}</p>
      <p className="govuk-body">{words.say(onDevice ? 'live.waiting-kept' : 'live.waiting-only-here')}</p>
      <p className="govuk-body" role="status">
        {state.kind === 'sending'
          ? words.say('live.sending')
          : words.say('live.waiting-since', { when: formatInstant(state.since, words.language) })}
      </p>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button"
          onClick={onTry}
          aria-disabled={state.kind === 'sending'}
        >
          {words.say('live.try-now')}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onTakeBack}>
          {words.say('live.take-back')}
        </button>
      </div>
    </>
  )
}

function Stopped({ token, state, heading, onTakeBack, onFile }: Props & Heading & { state: Of<'stopped'> }) {
  const words = useWords()
  return (
    <div className="govuk-error-summary" role="alert">
      <h2 className="govuk-error-summary__title" ref={heading} tabIndex={-1}>
        {words.say('live.stopped')}
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
        <p>{words.say('live.nothing-lost')}</p>
        <div className="govuk-button-group">
          {state.hasClosed ? (
            <a className="govuk-button" href={`/respond/${token}`}>
              {words.say('live.how-it-stands')}
            </a>
          ) : (
            <button type="button" className="govuk-button" onClick={onTakeBack}>
              {words.say('live.to-questions')}
            </button>
          )}
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onFile}>
            {words.say('live.file')}
          </button>
        </div>
      </div>
    </div>
  )
}
