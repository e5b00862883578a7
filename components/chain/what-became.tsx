import Link from 'next/link'
import { countOf, formatInstantDate, formatNumber } from '@/lib/core/format'
import type { OwnTheme, ResponseWalk } from '@/lib/chain/types'
import { FedLists } from './fed-lists'
import styles from './chain.module.css'

/** From a response down to each theme it became, each quote of it, and what was done or not because of these. */
export function WhatBecame({ walk, slug }: { walk: ResponseWalk | null; slug: string }) {
  return (
    <section aria-labelledby="became">
      <h2 className="govuk-heading-l" id="became">
        What became of it
      </h2>
      {walk === null ? (
        <p className="govuk-body">
          The report is not published yet. Once it is, this says which themes this response became, and what
          will be done.
        </p>
      ) : (
        <Became walk={walk} slug={slug} />
      )}
    </section>
  )
}

function Became({ walk: { edition, themes, hidesThemes }, slug }: { walk: ResponseWalk; slug: string }) {
  const report = `/consultations/${slug}/report`
  return (
    <>
      <p className="govuk-body">
        {themes.length === 0
          ? hidesThemes
            ? 'Which themes of'
            : 'None of the themes of'
          : `It became part of ${countOf(themes.length, 'theme')} of`}{' '}
        <Link className="govuk-link" href={report}>
          the report
        </Link>{' '}
        (edition {edition.number}, {formatInstantDate(edition.publishedAt)}).
        {themes.length === 0 && hidesThemes
          ? ' it became is not shown: too few people spoke of them to be told apart.'
          : ''}
      </p>
      <ol className={styles.steps}>
        {themes.map((theme) => (
          <li key={theme.id}>
            <Theme theme={theme} slug={slug} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Theme({ theme, slug }: { theme: OwnTheme; slug: string }) {
  const { id, number, title, heading, responses, base, quotes, commitments, refusals } = theme
  const report = `/consultations/${slug}/report`
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        <Link className="govuk-link" href={`${report}/themes/${id}`}>
          Theme {number}: {title}
        </Link>
      </h3>
      <p className="govuk-body">
        {heading}. {formatNumber(responses)} of {formatNumber(base)} bodies that answered spoke of it.
      </p>
      {quotes.map((quote) => (
        <blockquote key={quote.id} className={styles.quote}>
          <p className="govuk-body govuk-!-margin-bottom-1 as-written">“{quote.text}”</p>
          <footer className="govuk-body-s govuk-!-margin-bottom-0">
            <a className="govuk-link" href={`${report}#quote-${quote.id}`}>
              Quoted in the report
            </a>
          </footer>
        </blockquote>
      ))}
      <FedLists commitments={commitments} refusals={refusals} />
    </>
  )
}
