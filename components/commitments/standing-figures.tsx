import { formatNumber } from '@/lib/core/format'
import type { StandingCounts } from '@/lib/commitments/types'
import { STANDING_NAMES } from './standing-names'

const SHOWN = ['overdue', 'going-on', 'kept', 'dropped'] as const

/** How many commitments stand how. */
export function StandingFigures({ counts }: { counts: StandingCounts }) {
  return (
    <dl className="figures">
      {SHOWN.map((standing) => (
        <div key={standing}>
          <dt className="govuk-body-s govuk-!-margin-bottom-0">{STANDING_NAMES[standing]}</dt>
          <dd className="govuk-body govuk-!-margin-bottom-0">{formatNumber(counts[standing])}</dd>
        </div>
      ))}
    </dl>
  )
}
