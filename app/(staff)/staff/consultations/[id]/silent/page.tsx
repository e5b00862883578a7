import type { Metadata } from 'next'
import Link from 'next/link'
import { InvitationsHead } from '@/components/invitations/invitations-head'
import { PlaceFilter } from '@/components/invitations/place-filter'
import { SilentTable } from '@/components/invitations/silent-table'
import { Pagination } from '@/components/ui/pagination'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { listSilentBodies } from '@/lib/invitations/list-silent-bodies'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Silent bodies' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ bodyType?: string; borough?: string; stage?: string; page?: string }>
}

export default async function SilentPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage, bodyType = '', borough = '', page = 1 } = await searchParams
  const path = `/staff/consultations/${id}/silent`
  const ctx = await requestContext()
  const list = await readPage(ctx, path, () =>
    listSilentBodies(ctx, { consultationId: id, stage, bodyType, borough, page }),
  )
  const [types, boroughs] = await Promise.all([listBodyTypes(ctx), listBoroughs(ctx)])
  const filter = new URLSearchParams({ ...(stage ? { stage } : {}), bodyType, borough }).toString()
  return (
    <>
      <InvitationsHead stage={stage} consultation={list.consultation} here="silent" title="Silent bodies" />
      <p className="govuk-body-l">
        {countOf(list.count, 'body was', 'bodies were')} asked and {list.count === 1 ? 'has' : 'have'} not
        responded.
      </p>
      <PlaceFilter {...{ types, boroughs, bodyType, borough, stage }} />
      {list.count > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${path}/csv?${filter}`} download>
            Download this list as CSV
          </a>
        </p>
      ) : null}
      <p className="govuk-body no-print">
        <Link className="govuk-link" href="/staff/consultations/silent">
          Bodies silent several times running, over all consultations
        </Link>
      </p>
      <SilentTable list={list} />
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => `${path}?${filter}&page=${page}`} />
    </>
  )
}
