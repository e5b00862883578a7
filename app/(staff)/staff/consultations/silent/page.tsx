import type { Metadata } from 'next'
import { PlaceFilter } from '@/components/invitations/place-filter'
import { CsvLink } from '@/components/invitations/rates/csv-link'
import { SilentRunsTable } from '@/components/invitations/rates/silent-runs-table'
import { StaffHead } from '@/components/invitations/rates/staff-head'
import { SelectField } from '@/components/ui/fields'
import { Pagination } from '@/components/ui/pagination'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { listSilentRuns } from '@/lib/invitations/rates/list-silent-runs'
import { MOST_TIMES } from '@/lib/invitations/rates/schema'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Bodies silent running' }

type Props = {
  searchParams: Promise<{ times?: string; bodyType?: string; borough?: string; page?: string }>
}

export default async function SilentRunsPage({ searchParams }: Props) {
  const { times = '3', bodyType = '', borough = '', page } = await searchParams
  const path = '/staff/consultations/silent'
  const ctx = await requestContext()
  const list = await readPage(ctx, path, () => listSilentRuns(ctx, { times, bodyType, borough, page }))
  const [types, boroughs] = await Promise.all([listBodyTypes(ctx), listBoroughs(ctx)])
  const filter = new URLSearchParams({ times: String(list.times), bodyType, borough }).toString()
  return (
    <>
      <StaffHead here="silent" title={`Silent ${timesRunning(list.times)}`} />
      <p className="govuk-body-l">
        {countOf(list.count, 'body', 'bodies')} left {theNewest(list.times)} without a word.
      </p>
      <p className="govuk-body">
        Counted are the consultations that asked a body and have closed, the last to close first. Whoever
        declined spoke, and is not silent; bodies that have closed are left out.
      </p>
      <PlaceFilter {...{ types, boroughs, bodyType, borough }}>
        <SelectField
          name="times"
          label="Silent at least"
          defaultValue={String(list.times)}
          options={Array.from({ length: MOST_TIMES }, (_, i) => ({
            value: String(i + 1),
            label: timesRunning(i + 1),
          }))}
        />
      </PlaceFilter>
      <SilentRunsTable list={list} />
      {list.count > 0 ? <CsvLink href={`${path}/csv?${filter}`}>Download this list as CSV</CsvLink> : null}
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => `${path}?${filter}&page=${page}`} />
    </>
  )
}

const timesRunning = (times: number) => (times === 1 ? 'once' : `${times} times running`)
const theNewest = (times: number) =>
  times === 1
    ? 'the newest consultation that asked them'
    : `the newest ${times} consultations or more that asked them`
