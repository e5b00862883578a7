import type { ReactNode } from 'react'

type Props = { heading: string; token: string; children: ReactNode }

/** That there is nothing to answer here, or that it was answered: and the way back. */
export function EqualityNote({ heading, token, children }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{heading}</h1>
        <div className="govuk-body">{children}</div>
        <p className="govuk-body">
          <a className="govuk-link" href={`/respond/${token}`}>
            Back to your page
          </a>
        </p>
      </div>
    </div>
  )
}
