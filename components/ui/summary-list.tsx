import type { ReactNode } from 'react'

export type SummaryRow = { key: string; value: ReactNode }

/** Names and values under one another; a row whose value is null is left out. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="govuk-summary-list">
      {rows
        .filter(({ value }) => value !== null)
        .map(({ key, value }) => (
          <div className="govuk-summary-list__row" key={key}>
            <dt className="govuk-summary-list__key">{key}</dt>
            <dd className="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
