import { formatNumber } from '@/lib/core/format'
import { countSaid, quotedFrom, themeSaid } from '@/lib/reports/words'
import type { ReportContent, ReportQuote, ReportTheme } from '@/lib/reports/content-types'
import { anchorOfTheme } from '../anchors'
import styles from '../report.module.css'

type Props = { theme: ReportTheme; content: Pick<ReportContent, 'base' | 'consultation'>; level: 2 | 3 }

/** A theme with its count, base and quotes. */
export function ThemeFigure({ theme, content, level }: Props) {
  const { base } = content
  const id = anchorOfTheme(theme.id)
  const share = base === 0 ? 0 : (100 * theme.responses) / base
  const Heading = level === 3 ? 'h4' : 'h3'
  return (
    <section className={styles.theme} aria-labelledby={id}>
      <Heading className="govuk-heading-s govuk-!-margin-bottom-1" id={id}>
        {theme.title}
      </Heading>
      <p className={`govuk-body ${styles.measure}`}>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </span>
        <span className={styles.number}>{countSaid(theme.responses, base)}</span>
      </p>
      {themeSaid(theme).map((text) => (
        <p key={text} className={`govuk-body-s ${styles.types}`}>
          {text}
        </p>
      ))}
      {theme.description ? <p className="govuk-body">{theme.description}</p> : null}
      {theme.quotes.map((quote) => (
        <Quote key={quote.id} quote={quote} slug={content.consultation.slug} />
      ))}
      <p className="govuk-body-s no-print">
        <a
          className="govuk-link"
          href={`/consultations/${content.consultation.slug}/report/themes/${theme.id}`}
        >
          Who said it and what came of it<span className="govuk-visually-hidden">: {theme.title}</span>
        </a>
      </p>
    </section>
  )
}

function Quote({ quote, slug }: { quote: ReportQuote; slug: string }) {
  if (quote.isTakenBack)
    return (
      <p className="govuk-inset-text" id={`quote-${quote.id}`}>
        {quote.text}
      </p>
    )
  return (
    <blockquote className={styles.quote} id={`quote-${quote.id}`}>
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
