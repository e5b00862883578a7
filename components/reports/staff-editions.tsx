import Link from 'next/link'
import { formatInstant } from '@/lib/core/format'
import type { ReportView } from '@/lib/reports/types'

/** What the public reads now, and whether what is being written differs from it. */
export function StaffEditions({ report, fingerprint }: { report: ReportView; fingerprint: string }) {
  const { editions, consultation } = report
  const last = editions[0]
  if (!last) return <p className="govuk-body">Nothing is published yet.</p>
  const path = `/consultations/${consultation.slug}/report`
  return (
    <>
      <p className="govuk-body">
        <Link href={path} className="govuk-link">
          Edition {last.number}
        </Link>{' '}
        was published on {formatInstant(last.publishedAt)}.{' '}
        {last.fingerprint === fingerprint
          ? 'Nothing has changed since.'
          : 'Words, figures or quotes have changed since: the public does not see it until a new edition is published.'}
      </p>
      {editions.length > 1 ? (
        <ul className="govuk-list govuk-list--bullet">
          {editions.slice(1).map(({ number, publishedAt }) => (
            <li key={number}>
              <Link href={`${path}?edition=${number}`} className="govuk-link">
                Edition {number}
              </Link>
              , {formatInstant(publishedAt)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
