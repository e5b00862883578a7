import Link from 'next/link'
import { countOf } from '@/lib/core/format'

/** From a consultation or its report to what will be done because of it; nothing where nothing was promised yet. */
export function CommitmentsLink({ slug, count }: { slug: string; count: number }) {
  if (count === 0) return null
  return (
    <section className="no-print" aria-labelledby="commitments">
      <h2 className="govuk-heading-m" id="commitments">
        What will be done because of it
      </h2>
      <p className="govuk-body">
        <Link className="govuk-link" href={`/commitments?consultation=${slug}`}>
          {countOf(count, 'commitment')}: what you said, what we promised, by when
        </Link>
      </p>
    </section>
  )
}
