import type { Metadata } from 'next'
import { PlaceFilter } from '@/components/invitations/place-filter'
import { ComparedTable } from '@/components/invitations/rates/compared-table'
import { CsvLink } from '@/components/invitations/rates/csv-link'
import { StaffHead } from '@/components/invitations/rates/staff-head'
import { Pagination } from '@/components/ui/pagination'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { readPage } from '@/lib/core/read-page'
import { compareRates } from '@/lib/invitations/rates/compare-rates'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Response rates of all consultations' }

type Props = { searchParams: Promise<{ bodyType?: string; borough?: string; page?: string }> }

export default async function ComparedRatesPage({ searchParams }: Props) {
  const { bodyType = '', borough = '', page } = await searchParams
  const path = '/staff/consultations/rates'
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => compareRates(ctx, { bodyType, borough, page }))
  const [types, boroughs] = await Promise.all([listBodyTypes(ctx), listBoroughs(ctx)])
  const filter = new URLSearchParams({ bodyType, borough }).toString()
  return (
    <>
      <StaffHead here="rates" title="Response rates of all consultations" />
      <p className="govuk-body">
        The last to close comes first. Rows are not added up: the same bodies are asked again and again.
      </p>
      <PlaceFilter {...{ types, boroughs, bodyType, borough }} />
      <ComparedTable rows={view.rows} />
      <CsvLink href={`${path}/csv?${filter}`}>Download all consultations as CSV</CsvLink>
      <Pagination page={view.page} pages={view.pages} hrefOf={(page) => `${path}?${filter}&page=${page}`} />
    </>
  )
}
