import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { countOf, formatDate, formatDateWithWeekday, formatNumber, listOf } from '@/lib/core/format'
import type { LaunchAudience, LaunchPreview } from '@/lib/invitations/types'

/** What will happen: who is asked and when, and whom no letter reaches. */
export function LaunchSummary({ preview }: { preview: LaunchPreview }) {
  const { audiences, bodies, withoutAddress, consultation } = preview
  return (
    <>
      <p className="govuk-body-l">
        {countOf(bodies, 'body is', 'bodies are')} asked, and {countOf(bodies - withoutAddress, 'letter')}{' '}
        will go out.
        {consultation.closesOn
          ? ` Answers are taken until the end of ${formatDateWithWeekday(consultation.closesOn)}.`
          : ''}
      </p>
      <DataTable
        caption="Who is asked"
        rows={audiences}
        keyOf={(audience) => audience.bodyType}
        empty="Nobody is chosen to be asked yet. Choose the audience on the consultation’s page."
        columns={[
          { heading: 'Kind of body', cell: (audience) => audience.namePlural, isRowHeading: true },
          { heading: 'Where', cell: whereOf },
          {
            heading: 'Asked',
            cell: (audience) => (audience.askedOn ? formatDate(audience.askedOn) : 'At launch'),
          },
          { heading: 'Bodies', cell: (audience) => formatNumber(audience.bodies), numeric: true },
          {
            heading: 'No e-mail address',
            cell: (audience) => formatNumber(audience.withoutAddress),
            numeric: true,
          },
        ]}
      />
      {withoutAddress > 0 ? <WithoutAddress {...preview} /> : null}
    </>
  )
}

function whereOf({ boroughs }: LaunchAudience): string {
  if (boroughs.length === 0) return 'All boroughs'
  return boroughs.length > 4 ? countOf(boroughs.length, 'borough') : listOf(boroughs)
}

function WithoutAddress({ withoutAddress, examplesWithoutAddress }: LaunchPreview) {
  const more = withoutAddress - examplesWithoutAddress.length
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {countOf(withoutAddress, 'body', 'bodies')} that no letter can reach
        </span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          They are asked and counted all the same. Once a contact with an e-mail address is added, the letter
          goes out by itself; or make a link and hand it over.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {examplesWithoutAddress.map(({ id, name, borough }) => (
            <li key={id}>
              <Link className="govuk-link" href={`/staff/bodies/${id}`}>
                {name}
              </Link>
              {borough ? `, ${borough}` : ''}
            </li>
          ))}
          {more > 0 ? <li>and {formatNumber(more)} more</li> : null}
        </ul>
      </div>
    </details>
  )
}
