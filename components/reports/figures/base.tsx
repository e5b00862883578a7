import { countOf, formatNumber, listOf } from '@/lib/core/format'
import type { ReportContent } from '@/lib/reports/content-types'

/** How many answered, what of it was read, and how their views came about: what every figure below is out of. */
export function BaseFigure({ content }: { content: ReportContent }) {
  const { base, reading, rates, publicBase, byBasis } = content
  return (
    <>
      <p className="govuk-body">
        Answers came from {formatNumber(rates.boroughsReached)} of the{' '}
        {countOf(rates.boroughsInvited, 'borough')} in which bodies were asked.
      </p>
      {publicBase === undefined ? null : (
        <p className="govuk-body">
          {publicBase === null ? 'Fewer than 10 members' : countOf(publicBase, 'member')} of the public
          answered. They are counted apart, beside each point, and are in none of the numbers of bodies.
        </p>
      )}
      <p className="govuk-body">
        The {countOf(base, 'body', 'bodies')} that answered wrote {countOf(reading.answers, 'answer')} in
        their own words, one to each question that they took up. {readingWords(reading)} The number beside
        each point is how many bodies made it. A body counts once for a point, however often it made it.
      </p>
      {byBasis ? (
        <p className="govuk-body">
          How those bodies came to their answers:{' '}
          {listOf(byBasis.map(({ count, words }) => `${formatNumber(count)} ${words}`))}. It stands beside
          each point and each quote as well, so that a meeting of many is not taken for one person.
        </p>
      ) : null}
    </>
  )
}

function readingWords({ answers, read, coded }: ReportContent['reading']): string {
  const were = read >= answers ? 'All of them were read' : `${formatNumber(read)} of them were read`
  return `${were}, and ${formatNumber(coded)} speak of one or more of the points below.`
}
