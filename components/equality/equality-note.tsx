import type { ReactNode } from 'react'
import type { Words } from '@/lib/core/words'

type Props = { heading: ReactNode; token: string; words: Words; children: ReactNode }

/** That there is nothing to answer here, or that it was answered: and the way back. */
export function EqualityNote({ heading, token, words, children }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{heading}</h1>
        <div className="govuk-body">{children}</div>
        <p className="govuk-body">
          <a className="govuk-link" href={`/respond/${token}`}>
            {words.say('door.back')}
          </a>
        </p>
      </div>
    </div>
  )
}
