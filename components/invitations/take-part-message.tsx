import type { ReactNode } from 'react'
import type { Words } from '@/lib/core/words'

type Props = { heading: ReactNode; slug: string; words: Words; children: ReactNode }

/** That one cannot take part now, and what to do instead. */
export function TakePartMessage({ heading, slug, words, children }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{heading}</h1>
        {children}
        <p className="govuk-body">
          <a className="govuk-link" href={`/consultations/${slug}`}>
            {words.say('take-part.to-page')}
          </a>
        </p>
      </div>
    </div>
  )
}
