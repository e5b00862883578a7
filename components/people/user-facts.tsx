import Link from 'next/link'
import { SummaryList } from '@/components/ui/summary-list'
import { countOf, formatInstant, formatInstantDate, listOf } from '@/lib/core/format'
import type { UserView } from '@/lib/people/types'
import { ROLE_WORDS } from './role-words'

/** What is known of an account. */
export function UserFacts({ user }: { user: UserView }) {
  const roles = user.roles.map((role) => ROLE_WORDS[role].name)
  return (
    <>
      {user.disabledAt ? (
        <div className="govuk-inset-text">
          Disabled on {formatInstantDate(user.disabledAt)}. Nobody can sign in to this account.
        </div>
      ) : null}
      <SummaryList
        rows={[
          { key: 'E-mail address', value: user.email },
          { key: 'Roles', value: roles.length > 0 ? listOf(roles) : 'None' },
          {
            key: 'Boroughs',
            value: user.boroughs.length > 0 ? listOf(user.boroughs.map(({ name }) => name)) : null,
          },
          { key: 'Acts for', value: user.memberships.length > 0 ? <Memberships user={user} /> : null },
          { key: 'Password', value: user.hasPassword ? 'Set' : 'None: signs in by link or single sign-on' },
          { key: 'Signed in on', value: countOf(user.sessions, 'device') },
          { key: 'Last seen', value: user.lastSeenAt ? formatInstant(user.lastSeenAt) : 'Never' },
        ]}
      />
    </>
  )
}

function Memberships({ user }: { user: UserView }) {
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {user.memberships.map(({ bodyId, bodyName, function: does }) => (
        <li key={bodyId}>
          <Link className="govuk-link" href={`/staff/bodies/${bodyId}`}>
            {bodyName}
          </Link>{' '}
          ({does})
        </li>
      ))}
    </ul>
  )
}
