import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { EscalatedAnswer } from '@/lib/analysis/desk/types'
import { formatInstant } from '@/lib/core/format'

type Props = { answers: EscalatedAnswer[]; show: 'open' | 'closed' }

/** Answers that were passed on, with whom they are and since when. */
export function EscalationList({ answers, show }: Props) {
  const columns: Column<EscalatedAnswer>[] = [
    {
      heading: 'Consultation',
      cell: (one) => (
        <Link className="govuk-link" href={`/staff/escalations/${one.id}`}>
          {one.consultationTitle}
          <span className="govuk-visually-hidden">, passed on {formatInstant(one.at)}</span>
        </Link>
      ),
      isRowHeading: true,
    },
    { heading: 'Officer', cell: (one) => one.officerName },
    { heading: 'Passed on', cell: (one) => `${formatInstant(one.at)}${one.by ? ` by ${one.by}` : ''}` },
    ...(show === 'closed'
      ? [
          {
            heading: 'Done',
            cell: (one: EscalatedAnswer) => (one.closedAt ? formatInstant(one.closedAt) : ''),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption={show === 'open' ? 'Waiting' : 'Dealt with'}
      columns={columns}
      rows={answers}
      keyOf={({ id }) => id}
      empty={
        show === 'open'
          ? 'Nothing waits. Answers that speak of a crime or of somebody at risk are passed on at the reading desk, and stand here for the officer named.'
          : 'Nothing was dealt with yet.'
      }
    />
  )
}
