import Link from 'next/link'
import { countOf } from '@/lib/core/format'
import type { ThemeQuotesView } from '@/lib/analysis/findings/types'
import type { QuoteInContext } from '@/lib/analysis/types'
import styles from './findings.module.css'

type Props = { view: ThemeQuotesView; path: string }

/** Quotes under their themes, each kind of body apart, as they would be published. */
export function ThemeQuotes({ view: { themes, choices, chosen }, path }: Props) {
  if (choices.length === 0)
    return (
      <p className="govuk-body">
        No passage has been marked as a quote yet. Quotes are marked at the{' '}
        <Link className="govuk-link" href={`${path}/reading`}>
          reading desk
        </Link>
        .
      </p>
    )
  const address = `${path}/themes/board/quotes`
  return (
    <>
      <nav aria-label="Theme" className={`${styles.groups} no-print`}>
        {[{ id: '', title: 'All themes', quotes: 0 }, ...choices].map(({ id, title, quotes }) =>
          id === chosen ? (
            <strong key={id} aria-current="true" className="govuk-body govuk-!-margin-bottom-0">
              {title}
            </strong>
          ) : (
            <Link key={id} className="govuk-link govuk-body" href={id ? `${address}?theme=${id}` : address}>
              {id ? `${title} (${quotes})` : title}
            </Link>
          ),
        )}
      </nav>
      {themes.map(({ id, title, voices }) => (
        <section key={id} aria-labelledby={`theme-${id}`}>
          <h2 className="govuk-heading-m" id={`theme-${id}`}>
            {title}
          </h2>
          <div className={styles.voices}>
            {voices.map(({ code, name, quotes }) => (
              <div key={code}>
                <h3 className="govuk-heading-s">
                  {name}: {countOf(quotes.length, 'quote')}
                </h3>
                {quotes.map((quote) => (
                  <Quote key={quote.id} quote={quote} path={path} />
                ))}
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

function Quote({ quote, path }: { quote: QuoteInContext; path: string }) {
  const { publicText, bodyName, borough, basis, hidesBasis, mayPublish, isChosen, isStale } = quote
  const from = [bodyName, bodyName.includes(borough ?? '') ? null : borough, hidesBasis ? null : basis]
  return (
    <figure className={styles.quote}>
      <blockquote className="govuk-body as-written">“{publicText}”</blockquote>
      <figcaption className="govuk-body-s">
        <Link className="govuk-link" href={`${path}/report/quotes/${quote.id}`}>
          {from.filter(Boolean).join(', ')}
        </Link>
        {isChosen ? ' · in the report' : ''}
        {mayPublish ? '' : ' · may not be published'}
        {isStale ? ' · the answer has been corrected since' : ''}
      </figcaption>
    </figure>
  )
}
