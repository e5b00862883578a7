import { DataTable, type Column } from '@/components/ui/data-table'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { formatDate, formatInstant } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { ApiTokenView } from '@/lib/people/types'

type Props = { tokens: ApiTokenView[]; revoke: (state: FormState, form: FormData) => Promise<FormState> }

/** Somebody's keys to the API, with a button to revoke each that still holds. */
export function ApiTokenList({ tokens, revoke }: Props) {
  const columns: Column<ApiTokenView>[] = [
    { heading: 'For', isRowHeading: true, cell: ({ name }) => name },
    { heading: 'Ends with', cell: ({ ending }) => <code>…{ending}</code> },
    { heading: 'Last used', cell: ({ lastUsedOn }) => (lastUsedOn ? formatDate(lastUsedOn) : 'Never') },
    {
      heading: 'Holds until',
      cell: ({ expiresAt, state }) =>
        state === 'revoked'
          ? 'Revoked'
          : `${formatInstant(expiresAt)}${state === 'expired' ? ' (over)' : ''}`,
    },
    {
      heading: 'Revoke',
      cell: ({ id, name, state }) =>
        state === 'in use' ? (
          <OneButtonForm
            action={revoke}
            hidden={{ tokenId: id }}
            label={`Revoke “${name}”`}
            kind="secondary"
          />
        ) : (
          '–'
        ),
    },
  ]
  return (
    <DataTable
      caption="Your keys for the API"
      captionHidden
      columns={columns}
      rows={tokens}
      keyOf={({ id }) => id}
      empty="You have no keys. Make one below to use the API from R, Python or any other tool."
    />
  )
}
