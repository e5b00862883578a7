import Link from 'next/link'
import { formatNumber } from '@/lib/core/format'

/** From a consultation to what was answered, once it is published. */
export function ResponsesLink({ slug, count }: { slug: string; count: number }) {
  if (count === 0) return null
  return (
    <p className="govuk-body">
      <Link className="govuk-link" href={`/consultations/${slug}/responses`}>
        {count === 1 ? 'Read the published response' : `Read the ${formatNumber(count)} published responses`}
      </Link>
    </p>
  )
}
