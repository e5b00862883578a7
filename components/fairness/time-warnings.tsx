import type { TimeAllowed } from '@/lib/fairness/types'

type Props = { time: TimeAllowed[]; heading?: string }

/** What speaks against the dates, as they are saved unless `heading` says otherwise. Nothing where nothing does. */
export function TimeWarnings({ time, heading = AS_SAVED }: Props) {
  const warnings = time.flatMap((stage) => stage.warnings)
  if (warnings.length === 0) return null
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        <strong>{heading}</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  )
}

const AS_SAVED = 'The time that people have, by the dates as they are saved'
