import { countSaid, themeSaid } from '@/lib/reports/words'
import type { ReportContent, ReportTheme } from '@/lib/reports/content-types'
import { anchorOfTheme } from '../anchors'
import styles from '../report.module.css'
import { QuoteWords } from './quote-words'

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
        <QuoteWords key={quote.id} quote={quote} slug={content.consultation.slug} id={`quote-${quote.id}`} />
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
