import { countOf, formatNumber, formatRate } from '@/lib/core/format'
import type { ResponseRatesView } from '@/lib/invitations/types'

/** The figures people ask for first. */
export function RateFigures({ rates }: { rates: ResponseRatesView }) {
  const { total, boroughsReached, boroughsInvited } = rates
  if (total.invited + total.added === 0) return null
  const figures = [
    ['Bodies asked', formatNumber(total.invited)],
    ['Responded', formatNumber(total.responded)],
    ['Response rate', formatRate(total.responded, total.invited)],
    ['Boroughs reached', `${boroughsReached} of ${boroughsInvited}`],
    ...(total.declined > 0 ? [['Declined', formatNumber(total.declined)]] : []),
  ]
  return (
    <>
      <dl className="figures govuk-body">
        {figures.map(([term, figure]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {total.added > 0 ? (
        <p className="govuk-body">
          {countOf(total.added, 'body was', 'bodies were')} asked after launch, and{' '}
          {formatNumber(total.respondedAdded)} of them responded.
        </p>
      ) : null}
    </>
  )
}
