import Link from 'next/link'
import { UserFilters, type UserFilterView } from '@/components/people/user-filters'
import { UserTable } from '@/components/people/user-table'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { listUsers } from '@/lib/people/list-users'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'People' }

type Props = { searchParams: Promise<UserFilterView & { page?: string }> }

export default async function PeoplePage({ searchParams }: Props) {
  const { page, search, role, state } = await searchParams
  const filter = { search, role, state }
  const ctx = await requestContext()
  const list = await readPage(ctx, '/staff/people', () => listUsers(ctx, { search, role, state, page }))
  const query = Object.entries(filter).flatMap(([k, v]) => (v ? [[k, String(v)]] : []))
  return (
    <>
      <h1 className="govuk-heading-xl">People</h1>
      <p className="govuk-body">
        Staff with their roles, and everybody who has signed in by a link. Members of bodies need no account
        here: they are contacts of their body.
      </p>
      <Link className="govuk-button" href="/staff/people/new">
        Add a member of staff
      </Link>
      <UserFilters filter={filter} />
      <p className="govuk-body" role="status">
        {countOf(list.total, 'person', 'people')}
      </p>
      <UserTable users={list.users} />
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(n) => `?${new URLSearchParams([...query, ['page', String(n)]])}`}
        label="Pages of people"
      />
    </>
  )
}
