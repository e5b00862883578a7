import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { formatInstantDate } from '@/lib/core/format'
import type { InvitationView } from '@/lib/invitations/types'
import { InvitationStateTag } from './invitation-state-tag'
import dense from './dense.module.css'

type Props = { invitations: InvitationView[]; path: string; isFiltered: boolean }

/** Who was asked and how far they have come, each leading to its links and letters. */
export function InvitationTable({ invitations, path, isFiltered }: Props) {
  const body: Column<InvitationView> = {
    heading: 'Body',
    isRowHeading: true,
    cell: ({ id, bodyName, isAddition }) => (
      <>
        <Link className="govuk-link" href={`${path}/${id}`}>
          {bodyName}
        </Link>
        {isAddition ? ' (added after launch)' : ''}
      </>
    ),
  }
  return (
    <div className={dense.dense}>
      <DataTable
        caption="Invitations"
        captionHidden
        columns={[body, ...COLUMNS]}
        rows={invitations}
        keyOf={({ id }) => id}
        empty={
          isFiltered
            ? 'No invitation matches. Choose other filters.'
            : 'Nobody has been asked yet. Invitations are made when the consultation is launched.'
        }
      />
    </div>
  )
}

const COLUMNS: Column<InvitationView>[] = [
  { heading: 'Kind', cell: ({ bodyTypeName }) => bodyTypeName },
  { heading: 'Borough', cell: ({ borough }) => borough ?? 'None in the record' },
  { heading: 'Contact', cell: ({ contactName }) => contactName ?? 'None with an e-mail address' },
  { heading: 'Asked', cell: ({ invitedAt }) => formatInstantDate(invitedAt) },
  { heading: 'State', cell: ({ state }) => <InvitationStateTag state={state} /> },
]
