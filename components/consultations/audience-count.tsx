import { DataTable, type Column } from '@/components/ui/data-table'
import type { AudiencePreview } from '@/lib/consultations/types'
import { countOf, formatNumber } from '@/lib/core/format'

type Row = {
  bodyTypeCode: string
  bodyTypeName: string
  boroughs: number
  bodies: number
  unreachable: number
}

const COLUMNS: Column<Row>[] = [
  { heading: 'Kind of body', isRowHeading: true, cell: (row) => row.bodyTypeName },
  { heading: 'Bodies', numeric: true, cell: (row) => formatNumber(row.bodies) },
  { heading: 'Boroughs', numeric: true, cell: (row) => formatNumber(row.boroughs) },
  { heading: 'Without an e‑mail address', numeric: true, cell: (row) => formatNumber(row.unreachable) },
]

/** How many the saved audience asks, who cannot be reached, and how many were asked something else lately. */
export function AudienceCount({ preview }: { preview: AudiencePreview }) {
  const { total, boroughs, byType, unreachable, unreachableCount, recentlyAsked, recentDays } = preview
  const sum: Row = {
    ...{ bodyTypeCode: 'sum', bodyTypeName: 'Together', boroughs },
    ...{ bodies: total, unreachable: unreachableCount },
  }
  return (
    <section aria-labelledby="count">
      <h2 className="govuk-heading-m" id="count">
        {total === 0 ? 'Nobody is asked yet' : `${countOf(total, 'body is', 'bodies are')} asked`}
      </h2>
      <DataTable
        caption="Bodies asked, by kind"
        captionHidden
        columns={COLUMNS}
        rows={byType}
        keyOf={(row) => row.bodyTypeCode}
        footer={sum}
        empty="Choose kinds of body below and save: how many they are is counted here."
      />
      {total > 0 ? <Fatigue {...{ recentlyAsked, recentDays, total }} /> : null}
      {unreachableCount > 0 ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {countOf(unreachableCount, 'body', 'bodies')} without a contact who has an e-mail address
            </span>
          </summary>
          <div className="govuk-details__text">
            <p className="govuk-body">
              They are invited and counted all the same, but no letter reaches them until they have a contact.
            </p>
            <ul className="govuk-list govuk-list--bullet">
              {unreachable.map(({ bodyId, name, bodyTypeName, boroughName }) => (
                <li key={bodyId}>
                  <a className="govuk-link" href={`/staff/bodies/${bodyId}`}>
                    {name}
                  </a>
                  {`, ${[bodyTypeName, boroughName].filter(Boolean).join(', ')}`}
                </li>
              ))}
            </ul>
          </div>
        </details>
      ) : null}
    </section>
  )
}

type FatigueProps = { recentlyAsked: number; recentDays: number; total: number }

function Fatigue({ recentlyAsked, recentDays, total }: FatigueProps) {
  return (
    <p className="govuk-body">
      {recentlyAsked === 0
        ? `None of them was asked anything else in the last ${recentDays} days.`
        : `${formatNumber(recentlyAsked)} of ${formatNumber(total)} were asked something else in the last ${recentDays} days. Think whether they have to be asked again now.`}
    </p>
  )
}
