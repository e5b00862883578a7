import type { TimeAllowed } from '@/lib/fairness/types'

/** What speaks against the dates as they are saved, for whoever sets them. Nothing where nothing does. */
export function TimeWarnings({ time }: { time: TimeAllowed[] }) {
  const warnings = time.flatMap((stage) => stage.warnings)
  if (warnings.length === 0) return null
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        <strong>The time that people have, by the dates as they are saved</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  )
}
