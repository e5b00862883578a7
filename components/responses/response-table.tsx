import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/core/format'
import type { ResponseListItem, ResponseListView } from '@/lib/responses/types'
import { CHANNELS } from '@/lib/responses/schema'

export function ResponseTable({ list }: { list: ResponseListView }) {
  const base = `/staff/consultations/${list.consultation.id}/responses`
  const columns: Column<ResponseListItem>[] = [
    {
      heading: 'Body',
      isRowHeading: true,
      cell: ({ id, bodyName, isDuplicate }) => (
        <>
          <Link className="govuk-link" href={`${base}/${id}`}>
            {bodyName}
          </Link>
          {isDuplicate ? (
            <>
              <br />
              <strong className="govuk-tag govuk-tag--orange">Same words as another</strong>
            </>
          ) : null}
        </>
      ),
    },
    { heading: 'Kind', cell: ({ bodyTypeName }) => bodyTypeName },
    { heading: 'Borough', cell: ({ boroughName }) => boroughName ?? 'None in the record' },
    { heading: 'Basis of view', cell: ({ basisName }) => basisName },
    { heading: 'Reference', cell: ({ reference }) => reference },
    { heading: 'Last submitted', cell: ({ revisedAt }) => formatInstant(revisedAt) },
    {
      heading: 'Corrections',
      numeric: true,
      cell: ({ revisionNumber }) => (revisionNumber === 1 ? 'None' : revisionNumber - 1),
    },
    { heading: 'Channel', cell: ({ channel }) => CHANNELS[channel] ?? channel },
  ]
  return (
    <DataTable
      caption="Responses, the newest first"
      captionHidden
      columns={columns}
      rows={list.items}
      keyOf={({ id }) => id}
      empty="No responses here yet. They appear as soon as bodies submit them; the filters above may leave some out."
    />
  )
}
