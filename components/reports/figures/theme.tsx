import { formatNumber, formatRate, listOf } from '@/lib/core/format'
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
        <span className={styles.number}>
          {formatNumber(theme.responses)} of {formatNumber(base)} ({formatRate(theme.responses, base)})
        </span>
      </p>
      <p className={`govuk-body-s ${styles.types}`}>{byTypeWords(theme)}</p>
      <Bases byBasis={theme.byBasis} />
      {theme.ofPublic === undefined ? null : (
        <p className={`govuk-body-s ${styles.types}`}>{publicWords(theme.ofPublic)}</p>
      )}
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

/** "7 of 10 Community and Police Engagement Groups, 14 of 34 Safer Neighbourhoods Panels". */
function byTypeWords({ byType }: ReportTheme): string {
  const counts = byType.map(
    ({ count, base, name, namePlural }) =>
      `${formatNumber(count)} of ${formatNumber(base)} ${base === 1 ? name : namePlural}`,
  )
  return `Of those that answered: ${listOf(counts)}.`
}

/** "Their views came about: 3 after a meeting and 1 by the chair alone." Nothing where nobody said. */
function Bases({ byBasis }: Pick<ReportTheme, 'byBasis'>) {
  if (!byBasis || byBasis.length === 0) return null
  const counts = byBasis.map(({ count, words }) => `${formatNumber(count)} ${words}`)
  return <p className={`govuk-body-s ${styles.types}`}>How they came to it: {listOf(counts)}.</p>
}

/** Persons stand beside the bodies and are in none of their numbers. */
function publicWords(count: number | null): string {
  if (count === null)
    return 'How many members of the public spoke of it is not shown: too few did, or did not. They are counted apart.'
  return `${formatNumber(count)} members of the public spoke of it. They are counted apart.`
}

function Quote({ quote, slug }: { quote: ReportQuote; slug: string }) {
  return (
    <blockquote className={styles.quote} id={`quote-${quote.id}`}>
      <p className="govuk-body as-written">“{quote.text}”</p>
      <footer className="govuk-body-s govuk-!-margin-bottom-0">
        {quote.bodyType}
        {quote.borough ? `, ${quote.borough}` : ''}
        {quote.basis ? ` (${quote.basis})` : ''}
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
