import type { ReactNode } from 'react'

type Props = { heading: string; slug: string; children: ReactNode }

/** That one cannot take part now, and what to do instead. */
export function TakePartMessage({ heading, slug, children }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{heading}</h1>
        {children}
        <p className="govuk-body">
          <a className="govuk-link" href={`/consultations/${slug}`}>
            To the consultation’s page
          </a>
        </p>
      </div>
    </div>
  )
}
