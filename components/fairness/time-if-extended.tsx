import { DateField } from '@/components/ui/fields'
import { formatDate } from '@/lib/core/format'
import type { CalendarDate } from '@/lib/core/london-time'
import type { TimeAllowed } from '@/lib/fairness/types'
import { TimeWarnings } from './time-warnings'

type Props = { saved: TimeAllowed[]; longer: TimeAllowed[]; until: CalendarDate }

/** What speaks against the time that people have, now and with another last day; and a look at a day before it is set. */
export function TimeIfExtended({ saved, longer, until }: Props) {
  const isClear = longer.every(({ warnings }) => warnings.length === 0)
  return (
    <>
      <TimeWarnings time={saved} />
      <TimeWarnings time={longer} heading={`If its last day were ${formatDate(until)}`} />
      {isClear ? (
        <p className="govuk-body">
          If its last day were {formatDate(until)}, nothing would speak against the time that people have: six
          weeks or more, not over holidays and not in an election period.
        </p>
      ) : null}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Look at another day first</span>
        </summary>
        <div className="govuk-details__text">
          <form method="get">
            <DateField name="until" label="What would speak against this last day?" defaultValue={until} />
            <button className="govuk-button govuk-button--secondary">Look</button>
          </form>
        </div>
      </details>
    </>
  )
}
