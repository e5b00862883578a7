import Link from 'next/link'
import { ResponseFilter } from '@/components/responses/response-filter'
import { ResponseTable } from '@/components/responses/response-table'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { listResponses } from '@/lib/responses/list-responses'

export const metadata = { title: 'Responses' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{
    stage?: string
    search?: string
    bodyType?: string
    borough?: string
    basis?: string
    page?: string
  }>
}

export default async function ResponsesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage, search = '', bodyType = '', borough = '', basis = '', page = '1' } = await searchParams
  const path = `/staff/consultations/${id}/responses`
  const ctx = await requestContext()
  const list = await readPage(ctx, path, () =>
    listResponses(ctx, { consultationId: id, stage, search, bodyType, borough, basis, page }),
  )
  const filter = new URLSearchParams({ ...(stage ? { stage } : {}), search, bodyType, borough, basis })
  return (
    <>
      <Link className="govuk-back-link" href={`/staff/consultations/${id}`}>
        {list.consultation.title}
      </Link>
      <h1 className="govuk-heading-l">Responses</h1>
      <ResponseFilter
        {...{ search, bodyType, borough, basis, stage }}
        bases={list.bases}
        bodyTypes={list.bodyTypes}
        boroughs={list.boroughs}
      />
      <p className="govuk-body" role="status">
        {countOf(list.total, 'response')}
        {search || bodyType || borough || basis ? ' found' : ''}
      </p>
      <ResponseTable list={list} />
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => `${path}?${filter}&page=${page}`} />
    </>
  )
}
