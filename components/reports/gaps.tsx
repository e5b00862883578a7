import Link from 'next/link'
import type { ReactNode } from 'react'
import { countOf, listOf } from '@/lib/core/format'
import type { ReportGaps } from '@/lib/reports/types'

/** What is still missing, each with the way to mend it. Publishing is possible all the same: a person decides. */
export function Gaps({ gaps, path }: { gaps: ReportGaps; path: string }) {
  const items = itemsOf(gaps, path)
  if (items.length === 0)
    return <p className="govuk-body">Nothing is missing: every answer is read, every theme has a quote.</p>
  return (
    <section aria-labelledby="gaps">
      <h2 className="govuk-heading-m" id="gaps">
        Still missing
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {items.map((item, i) => (
          <li key={i}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

function itemsOf(gaps: ReportGaps, path: string): ReactNode[] {
  const items: ReactNode[] = []
  const desk = (show: string, words: string) => (
    <Link href={`${path}/reading?show=${show}`} className="govuk-link">
      {words}
    </Link>
  )
  if (gaps.unreadAnswers > 0)
    items.push(<>{desk('unread', countOf(gaps.unreadAnswers, 'answer'))} that nobody has read</>)
  if (gaps.uncodedAnswers > 0)
    items.push(<>{desk('uncoded', countOf(gaps.uncodedAnswers, 'answer'))} without a theme</>)
  if (gaps.changedAnswers > 0)
    items.push(<>{desk('changed', countOf(gaps.changedAnswers, 'answer'))} corrected after they were coded</>)
  if (gaps.themesWithoutQuotes.length > 0)
    items.push(
      <>
        <Link href={`${path}/report/quotes`} className="govuk-link">
          No quote chosen
        </Link>{' '}
        for {listOf(gaps.themesWithoutQuotes.map(({ title }) => `“${title}”`))}
      </>,
    )
  if (gaps.staleQuotes.length > 0)
    items.push(
      <>
        {countOf(gaps.staleQuotes.length, 'chosen quote')} left out, since the body corrected its answer:{' '}
        {listOf(gaps.staleQuotes.map(({ excerpt }) => `“${excerpt.slice(0, 60)}”`))}
      </>,
    )
  if (gaps.personalQuotes.length > 0)
    items.push(
      <>
        In chosen quotes, what may say who somebody is:{' '}
        {gaps.personalQuotes.map(({ id, text }, i) => (
          <span key={`${id} ${text}`}>
            {i > 0 ? ', ' : ''}
            <Link href={`${path}/report/quotes/${id}`} className="govuk-link">
              “{text}”
            </Link>
          </span>
        ))}
      </>,
    )
  if (gaps.themesWithoutResponses.length > 0)
    items.push(
      <>
        Spoken of by nobody, so left out of the report:{' '}
        {listOf(gaps.themesWithoutResponses.map(({ title }) => `“${title}”`))}
      </>,
    )
  if (gaps.emptyWords.length > 0) items.push(<>Not written yet: {listOf(gaps.emptyWords)}</>)
  return items
}
