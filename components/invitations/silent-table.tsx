import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { formatInstantDate } from '@/lib/core/format'
import type { SilentBodiesView, SilentBodyView } from '@/lib/invitations/types'
import dense from './dense.module.css'

/** Who was asked and has not responded, each leading to its invitation. */
export function SilentTable({ list }: { list: SilentBodiesView }) {
  const path = `/staff/consultations/${list.consultation.id}/invitations`
  const name: Column<SilentBodyView> = {
    heading: 'Body',
    isRowHeading: true,
    cell: (body) => (
      <Link className="govuk-link" href={`${path}/${body.invitationId}`}>
        {body.name}
      </Link>
    ),
  }
  return (
    <div className={dense.dense}>
      <DataTable
        caption="Bodies that have not responded"
        captionHidden
        columns={[name, ...COLUMNS]}
        rows={list.bodies}
        keyOf={(body) => body.invitationId}
        empty="Nobody here is silent. Bodies that were asked and have not responded are listed on this page."
      />
    </div>
  )
}

const COLUMNS: Column<SilentBodyView>[] = [
  { heading: 'Kind', cell: (body) => body.bodyTypeName },
  { heading: 'Borough', cell: (body) => body.borough ?? 'None in the record' },
  { heading: 'Asked', cell: (body) => formatInstantDate(body.invitedAt) },
  { heading: 'Started', cell: (body) => (body.startedAt ? formatInstantDate(body.startedAt) : 'No') },
  { heading: 'Reachable by e-mail', cell: (body) => (body.hasAddress ? 'Yes' : 'No') },
]
