import Link from 'next/link'
import type { ReactNode } from 'react'
import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf } from '@/lib/core/format'
import type { BodyRow } from '@/lib/bodies/types'

const COLUMNS: Column<BodyRow>[] = [
  {
    heading: 'Body',
    isRowHeading: true,
    cell: ({ id, name, isClosed }) => (
      <>
        <Link className="govuk-link" href={`/staff/bodies/${id}`}>
          {name}
        </Link>
        {isClosed ? (
          <>
            {' '}
            <strong className="govuk-tag govuk-tag--grey">Closed</strong>
          </>
        ) : null}
      </>
    ),
  },
  { heading: 'Type', cell: ({ type }) => <abbr title={type.name}>{type.code}</abbr> },
  {
    heading: 'Place',
    cell: ({ borough, ward }) => [ward?.name, borough?.name].filter(Boolean).join(', ') || 'None given',
  },
  { heading: 'Reference', cell: ({ reference }) => reference },
  {
    heading: 'Contacts',
    cell: ({ contacts, isReachable }) =>
      contacts === 0 ? 'None' : `${countOf(contacts, 'contact')}${isReachable ? '' : ', none by e-mail'}`,
  },
]

/** The directory, a row a body. */
export function BodyTable({ bodies, empty }: { bodies: BodyRow[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="Bodies"
      captionHidden
      columns={COLUMNS}
      rows={bodies}
      keyOf={({ id }) => id}
      empty={empty}
    />
  )
}
