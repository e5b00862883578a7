import { formatNumber } from '@/lib/core/format'
import { quotedFrom } from '@/lib/reports/words'
import type { ReportQuote } from '@/lib/reports/content-types'
import styles from '../report.module.css'

/** What somebody wrote, as it is published, and where it comes from; or that its author took it back. */
export function QuoteWords({ quote, slug, id }: { quote: ReportQuote; slug: string; id?: string }) {
  if (quote.isTakenBack)
    return (
      <p className="govuk-inset-text" id={id}>
        {quote.text}
      </p>
    )
  return (
    <blockquote className={styles.quote} id={id}>
      <p className="govuk-body as-written">“{quote.text}”</p>
      <footer className="govuk-body-s govuk-!-margin-bottom-0">
        {quotedFrom(quote)}
        {quote.source ? (
          <>
            {', '}
            <a className="govuk-link" href={`/consultations/${slug}/responses/${quote.source.number}`}>
              response {formatNumber(quote.source.number)}
            </a>
          </>
        ) : null}
      </footer>
    </blockquote>
  )
}
