import Link from 'next/link'
import { formatDateWithWeekday } from '@/lib/core/format'
import type { PublicRound } from '@/lib/rounds/types'

/** On a consultation's page: the drafts that came of it, and what changed in them. */
export function RoundsLinks({ slug, rounds }: { slug: string; rounds: PublicRound[] }) {
  if (rounds.length === 0) return null
  return (
    <section aria-labelledby="drafts">
      <h2 className="govuk-heading-l" id="drafts">
        The draft, and your comments on it
      </h2>
      {rounds.map(({ sequence, title, state, closesOn, changesPublishedAt }) => (
        <p className="govuk-body" key={sequence}>
          <Link className="govuk-link" href={`/consultations/${slug}/draft?round=${sequence}`}>
            {title}
          </Link>
          {state === 'open' ? ', open for comments' : ''}
          {state === 'open' && closesOn ? ` until the end of ${formatDateWithWeekday(closesOn)}` : ''}
          {changesPublishedAt ? (
            <>
              {'. '}
              <Link className="govuk-link" href={`/consultations/${slug}/changes?round=${sequence}`}>
                What changed because of the comments
                <span className="govuk-visually-hidden"> on {title}</span>
              </Link>
            </>
          ) : state === 'closed' ? (
            ', comments are being answered'
          ) : null}
          .
        </p>
      ))}
    </section>
  )
}
