import { RateTable } from '@/components/invitations/rate-table'
import { formatRate } from '@/lib/core/format'
import type { ResponseRatesView } from '@/lib/invitations/types'

/** How many of those asked have commented: bodies by their kind, and persons apart. */
export function RoundFigures({ rates }: { rates: ResponseRatesView }) {
  const { total } = rates
  const { responded, hasAny } = rates.public
  return (
    <section aria-labelledby="how-far">
      <h2 className="govuk-heading-m" id="how-far">
        How far it has come
      </h2>
      <p className="govuk-body">
        {total.invited === 0
          ? 'No bodies were asked at launch.'
          : `${total.responded} of the ${total.invited} bodies asked at launch have commented (${formatRate(total.responded, total.invited)}), ${total.started} have begun and ${total.declined} will not. Asked were those that took part before.`}
      </p>
      <RateTable rates={rates} caption="Comments by kind of body" />
      {hasAny ? (
        <p className="govuk-body">
          Persons who took part before and have commented:{' '}
          {responded === null ? 'fewer than 10' : String(responded)}. They are counted apart.
        </p>
      ) : null}
    </section>
  )
}
