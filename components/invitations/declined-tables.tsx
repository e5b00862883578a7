import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { formatInstantDate, formatNumber } from '@/lib/core/format'
import type { DeclinedView } from '@/lib/invitations/types'
import dense from './dense.module.css'

/** Who said no, each leading to its invitation, and how often each reason was given. */
export function DeclinedTables({ list }: { list: DeclinedView }) {
  const path = `/staff/consultations/${list.consultation.id}/invitations`
  return (
    <>
      {list.bodies.length > 0 ? (
        <DataTable
          caption="Reasons given"
          rows={list.reasons}
          keyOf={({ reason }) => reason}
          empty=""
          columns={[
            { heading: 'Reason', isRowHeading: true, cell: ({ reason }) => reason },
            { heading: 'Bodies', numeric: true, cell: ({ count }) => formatNumber(count) },
          ]}
        />
      ) : null}
      <div className={dense.dense}>
        <DataTable
          caption="Bodies that declined"
          rows={list.bodies}
          keyOf={({ invitationId }) => invitationId}
          empty="Nobody here has declined. A body that says it will not answer this time is listed on this page, with its reason."
          columns={[
            {
              heading: 'Body',
              isRowHeading: true,
              cell: ({ invitationId, name }) => (
                <Link className="govuk-link" href={`${path}/${invitationId}`}>
                  {name}
                </Link>
              ),
            },
            { heading: 'Kind', cell: ({ bodyTypeName }) => bodyTypeName },
            { heading: 'Borough', cell: ({ borough }) => borough ?? 'None in the record' },
            { heading: 'Declined', cell: ({ declinedAt }) => formatInstantDate(declinedAt) },
            { heading: 'Reason', cell: ({ reason }) => reason },
            { heading: 'In their words', cell: ({ note }) => note },
          ]}
        />
      </div>
    </>
  )
}
