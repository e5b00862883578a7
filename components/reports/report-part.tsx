import { Paragraphs } from '@/components/ui/paragraphs'
import { formatNumber, formatRate, listOf } from '@/lib/core/format'
import type { ReportContent, ReportQuote, ReportTheme } from '@/lib/reports/types'
import styles from './report.module.css'

/** What was said to one organisation, or to all of them: the words, then each theme with its count, base and quotes. */
export function ReportPart({ part, base }: { part: ReportContent['parts'][number]; base: number }) {
  return (
    <section className={styles.part} aria-labelledby={`part-${part.key}`}>
      <h3 className="govuk-heading-m" id={`part-${part.key}`}>
        {part.heading}
      </h3>
      <Paragraphs text={part.text} />
      {part.themes.length === 0 ? (
        <p className="govuk-body">Nothing was said that belongs under this heading alone.</p>
      ) : null}
      {part.themes.map((theme) => (
        <Theme key={theme.id} theme={theme} base={base} />
      ))}
    </section>
  )
}

function Theme({ theme, base }: { theme: ReportTheme; base: number }) {
  const share = base === 0 ? 0 : (100 * theme.responses) / base
  return (
    <section className={styles.theme} aria-labelledby={`theme-${theme.id}`}>
      <h4 className="govuk-heading-s govuk-!-margin-bottom-1" id={`theme-${theme.id}`}>
        {theme.title}
      </h4>
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
        <Quote key={quote.id} quote={quote} />
      ))}
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

function Quote({ quote }: { quote: ReportQuote }) {
  return (
    <blockquote className={styles.quote}>
      <p className="govuk-body as-written">“{quote.text}”</p>
      <footer className="govuk-body-s govuk-!-margin-bottom-0">
        {quote.bodyType}
        {quote.borough ? `, ${quote.borough}` : ''}
        {quote.basis ? ` (${quote.basis})` : ''}
      </footer>
    </blockquote>
  )
}
