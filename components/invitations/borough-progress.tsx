import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { countOf, formatDateWithWeekday, formatNumber, formatRate } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { MyBoroughProgress } from '@/lib/invitations/my-groups-types'
import { NudgeForm } from './nudge-form'

type Props = {
  progress: MyBoroughProgress
  nudge: (state: FormState, form: FormData) => Promise<FormState>
}

/** How far an open consultation has come in one borough, for those who lead the borough's own group. */
export function BoroughProgress({ progress, nudge }: Props) {
  const { consultationId, round, title, borough, closesOn, byBodyType, silent, silentCount } = progress
  const more = silentCount - silent.length
  const query = round === null ? '' : `?stage=${round}`
  return (
    <section aria-label={`${title} in ${borough}`} className="govuk-!-margin-bottom-8">
      <h3 className="govuk-heading-m govuk-!-margin-bottom-1">
        {title} in {borough}
      </h3>
      {closesOn ? (
        <p className="govuk-body">Open until the end of {formatDateWithWeekday(closesOn)}.</p>
      ) : null}
      <DataTable
        caption={`Responses in ${borough}`}
        rows={byBodyType}
        keyOf={(row) => row.bodyType}
        empty="Nobody in the borough was asked."
        columns={[
          { heading: 'Kind of body', cell: (row) => row.namePlural, isRowHeading: true },
          { heading: 'Asked', cell: (row) => formatNumber(row.invited), numeric: true },
          { heading: 'Started', cell: (row) => formatNumber(row.started), numeric: true },
          { heading: 'Responded', cell: (row) => formatNumber(row.responded), numeric: true },
          { heading: 'Rate', cell: (row) => formatRate(row.responded, row.invited), numeric: true },
          { heading: 'Declined', cell: (row) => formatNumber(row.declined), numeric: true },
        ]}
      />
      {silentCount > 0 ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {countOf(silentCount, 'body has', 'bodies have')} not responded yet
            </span>
          </summary>
          <div className="govuk-details__text">
            <ul className="govuk-list govuk-list--bullet">
              {silent.map(({ invitationId, name, bodyTypeName, hasStarted }) => (
                <li key={invitationId}>
                  {name}, {bodyTypeName}
                  {hasStarted ? ' (started)' : ''}
                </li>
              ))}
              {more > 0 ? <li>and {formatNumber(more)} more</li> : null}
            </ul>
            <NudgeForm silent={silent} action={nudge} />
          </div>
        </details>
      ) : (
        <p className="govuk-body">Nobody in the borough is still to respond.</p>
      )}
      <p className="govuk-body">
        Did an answer reach you on paper or by telephone?{' '}
        <Link className="govuk-link" href={`/staff/consultations/${consultationId}/key-in${query}`}>
          Key it in<span className="govuk-visually-hidden"> for {title}</span>
        </Link>
        . There are{' '}
        <Link className="govuk-link" href={`/staff/consultations/${consultationId}/paper${query}`}>
          paper forms to print<span className="govuk-visually-hidden"> for {title}</span>
        </Link>{' '}
        too.
      </p>
    </section>
  )
}
