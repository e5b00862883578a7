import { countOf, formatNumber, listOf } from '@/lib/core/format'
import type { FigureOf } from './figure-of'

/** Who was asked and did not answer: what the report cannot say anything of. */
export function NotHeard({ figure: { kinds, boroughs } }: { figure: FigureOf<'not-heard'> }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Who was not heard</h3>
      {kinds.length > 0 ? (
        <p className="govuk-body">
          No answer came from{' '}
          {listOf(
            kinds.map(
              ({ silent, invited, namePlural }) =>
                `${formatNumber(silent)} of ${formatNumber(invited)} ${namePlural}`,
            ),
          )}
          .
        </p>
      ) : null}
      {boroughs.length > 0 ? (
        <p className="govuk-body">
          Nobody answered in {countOf(boroughs.length, 'borough')}: {listOf(boroughs.map(({ name }) => name))}
          .
        </p>
      ) : null}
    </>
  )
}
