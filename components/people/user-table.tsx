import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf, formatInstantDate } from '@/lib/core/format'
import type { UserRow } from '@/lib/people/types'
import { ROLE_WORDS } from './role-words'

const COLUMNS: Column<UserRow>[] = [
  {
    heading: 'Name',
    isRowHeading: true,
    cell: ({ id, name, isDisabled }) => (
      <>
        <Link className="govuk-link" href={`/staff/people/${id}`}>
          {name}
        </Link>
        {isDisabled ? (
          <>
            {' '}
            <strong className="govuk-tag govuk-tag--grey">Disabled</strong>
          </>
        ) : null}
      </>
    ),
  },
  { heading: 'E-mail', cell: ({ email }) => email },
  {
    heading: 'Roles',
    cell: ({ roles, bodies }) =>
      [
        ...roles.map((role) => ROLE_WORDS[role].name),
        ...(bodies > 0 ? [`Acts for ${countOf(bodies, 'body', 'bodies')}`] : []),
      ].join(', ') || 'None',
  },
  { heading: 'Last seen', cell: ({ lastSeenAt }) => (lastSeenAt ? formatInstantDate(lastSeenAt) : 'Never') },
]

/** People with an account, a row each. */
export function UserTable({ users }: { users: UserRow[] }) {
  return (
    <DataTable
      caption="People"
      captionHidden
      columns={COLUMNS}
      rows={users}
      keyOf={({ id }) => id}
      empty="Nobody is like that. Try fewer words, or clear the filters."
    />
  )
}
