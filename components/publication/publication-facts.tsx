import Link from 'next/link'
import { SummaryList } from '@/components/ui/summary-list'
import { formatNumber } from '@/lib/core/format'
import type { PublicationDesk } from '@/lib/publication/types'

/** How many there are, may be and are published, and what changed since. */
export function PublicationFacts({ desk: { consultation, counts } }: { desk: PublicationDesk }) {
  const { responses, mayBePublished, published, withdrawn, changedSince, refused, passagesOnly } = counts
  return (
    <>
      <p className="govuk-body">
        Everybody can read here what bodies and persons answered, question by question, without what was taken
        out. Bodies stand with their name. Persons stand without one, where they agreed to be published in
        full and every word they wrote was looked at.
      </p>
      <SummaryList
        rows={[
          { key: 'Responses', value: formatNumber(responses) },
          { key: 'May be published', value: formatNumber(mayBePublished) },
          { key: 'Persons who did not want it', value: refused > 0 ? formatNumber(refused) : null },
          {
            key: 'Persons who agreed to passages alone',
            value: passagesOnly > 0 ? formatNumber(passagesOnly) : null,
          },
          {
            key: 'Published',
            value:
              published > 0 ? (
                <Link className="govuk-link" href={`/consultations/${consultation.slug}/responses`}>
                  {formatNumber(published)}, as everybody sees them
                </Link>
              ) : (
                'None yet'
              ),
          },
          { key: 'Withdrawn', value: withdrawn > 0 ? formatNumber(withdrawn) : null },
        ]}
      />
      {changedSince > 0 ? (
        <p className="govuk-inset-text">
          {changedSince === 1
            ? '1 published response was'
            : `${formatNumber(changedSince)} published responses were`}{' '}
          corrected, or looked at again, since. Everybody still reads what was published: bring them up to
          date to show what they say now.
        </p>
      ) : null}
    </>
  )
}
