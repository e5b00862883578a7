import Link from 'next/link'
import { BodyFilters, type BodyFilterView } from '@/components/bodies/body-filters'
import { BodyTable } from '@/components/bodies/body-table'
import styles from '@/components/bodies/bodies.module.css'
import { Pagination } from '@/components/ui/pagination'
import { listBodies } from '@/lib/bodies/list-bodies'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { countOf, formatNumber } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'Bodies' }

type Props = { searchParams: Promise<BodyFilterView & { page?: string }> }

export default async function BodiesPage({ searchParams }: Props) {
  const { page, search, type, borough, contact, closed } = await searchParams
  const filter = { search, type, borough, contact, closed }
  const query = new URLSearchParams(Object.entries(filter).flatMap(([k, v]) => (v ? [[k, String(v)]] : [])))
  const ctx = await requestContext()
  const list = await readPage(ctx, '/staff/bodies', () => listBodies(ctx, { ...filter, page }))
  const [types, boroughs] = [await listBodyTypes(ctx), await listBoroughs(ctx)]
  return (
    <>
      <h1 className="govuk-heading-xl">Bodies</h1>
      <ul className={`${styles.links} govuk-body no-print`}>
        {list.allowedActions.includes('create') ? (
          <>
            <li>
              <Link className="govuk-link" href="/staff/bodies/new">
                Add a body
              </Link>
            </li>
            <li>
              <Link className="govuk-link" href="/staff/bodies/import">
                Import from a file
              </Link>
            </li>
          </>
        ) : null}
        {list.allowedActions.includes('export') ? (
          <li>
            <a className="govuk-link" href={`/api/staff/bodies.csv?${query}`}>
              Download these as CSV
            </a>
          </li>
        ) : null}
        <li>
          <Link className="govuk-link" href="/staff/body-types">
            Types of body
          </Link>
        </li>
      </ul>
      <BodyFilters filter={filter} types={types} boroughs={boroughs} />
      <p className="govuk-body" role="status">
        {countOf(list.total, 'body', 'bodies')}
        {list.unreachable > 0 ? `, ${formatNumber(list.unreachable)} of them without an e-mail contact` : ''}
      </p>
      <BodyTable
        bodies={list.bodies}
        empty={
          query.size > 0
            ? 'No body is like that. Try fewer words, or clear the filters.'
            : 'There are no bodies yet. The groups, panels and partnerships that can be asked will stand here: add them one by one, or import them from a file.'
        }
      />
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(n) => `?${new URLSearchParams([...query, ['page', String(n)]])}`}
        label="Pages of bodies"
      />
    </>
  )
}
