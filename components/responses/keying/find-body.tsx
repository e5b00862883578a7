import Link from 'next/link'
import { TextField } from '@/components/ui/fields'
import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf } from '@/lib/core/format'
import type { FoundToKeyIn } from '@/lib/responses/find-to-key-in'

type Found = FoundToKeyIn['bodies'][number]
type Props = {
  found: FoundToKeyIn
  search: string
  /** The number of a later round; the stage that sought views has none. */
  stage?: string | undefined
}

/** Whose answer is it? By the code on the paper, or by name. */
export function FindBody({ found, search, stage }: Props) {
  const { id, isRound } = found.consultation
  const base = `/staff/consultations/${id}/key-in`
  return (
    <>
      <form method="get" role="search">
        {stage ? <input type="hidden" name="stage" value={stage} /> : null}
        <TextField
          name="search"
          label={isRound ? 'Whose comments are they?' : 'Whose answer is it?'}
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
          columns={columnsOf(base, stage ? `?stage=${stage}` : '')}
          rows={found.bodies}
          keyOf={({ invitationId }) => invitationId}
          empty={NOBODY[isRound ? 'round' : 'views']}
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

const NOBODY = {
  views:
    'Nobody by that name or reference was asked. Try a shorter part of the name. A body that was not asked can be added under Invitations.',
  round:
    'Nobody by that name or reference was asked for comments. Try a shorter part of the name. A round asks those who took part before; a body that was missed can be added under Invitations, and a person is found by the reference on their paper.',
}

function columnsOf(base: string, query: string): Column<Found>[] {
  return [
    {
      heading: 'Body',
      isRowHeading: true,
      cell: ({ invitationId, name }) => (
        <Link className="govuk-link" href={`${base}/${invitationId}${query}`}>
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
