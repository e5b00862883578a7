import Link from 'next/link'
import { TextField } from '@/components/ui/fields'
import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf } from '@/lib/core/format'
import type { FoundToKeyIn } from '@/lib/responses/find-to-key-in'

type Found = FoundToKeyIn['bodies'][number]

/** Whose answer is it? By the code on the paper, or by name. */
export function FindBody({ found, search }: { found: FoundToKeyIn; search: string }) {
  const base = `/staff/consultations/${found.consultation.id}/key-in`
  return (
    <>
      <form method="get" role="search">
        <TextField
          name="search"
          label="Whose answer is it?"
          labelSize="m"
          hint="The reference at the head of the paper, such as K7R-3XW, or a part of the body’s name"
          defaultValue={search}
          width={20}
        />
        <button className="govuk-button">Find</button>
      </form>
      {search ? (
        <DataTable
          caption="Bodies that were asked"
          columns={columnsOf(base)}
          rows={found.bodies}
          keyOf={({ invitationId }) => invitationId}
          empty="Nobody by that name or reference was asked. Try a shorter part of the name. A body that was not asked can be added under Invitations."
        />
      ) : null}
      {found.more > 0 ? (
        <p className="govuk-body">
          And {countOf(found.more, 'more body', 'more bodies')}. Give a longer part of the name.
        </p>
      ) : null}
      {found.hasPublic ? (
        <p className="govuk-body">
          <Link className="govuk-link" href={`${base}/public`}>
            Key in the answer of a member of the public
          </Link>
        </p>
      ) : null}
    </>
  )
}

function columnsOf(base: string): Column<Found>[] {
  return [
    {
      heading: 'Body',
      isRowHeading: true,
      cell: ({ invitationId, name }) => (
        <Link className="govuk-link" href={`${base}/${invitationId}`}>
          {name}
        </Link>
      ),
    },
    { heading: 'Kind', cell: ({ typeName }) => typeName },
    { heading: 'Place', cell: ({ place }) => place || 'None in the record' },
    { heading: 'Paper reference', cell: ({ code }) => code ?? 'Not printed yet' },
    { heading: 'Answered', cell: ({ reference }) => (reference ? `Yes, ${reference}` : 'Not yet') },
  ]
}
