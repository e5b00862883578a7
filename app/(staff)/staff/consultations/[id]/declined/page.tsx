import type { Metadata } from 'next'
import { DeclinedTables } from '@/components/invitations/declined-tables'
import { InvitationsHead } from '@/components/invitations/invitations-head'
import { PlaceFilter } from '@/components/invitations/place-filter'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { listDeclinedBodies } from '@/lib/invitations/list-declined-bodies'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Declined' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ bodyType?: string; borough?: string; stage?: string }>
}

export default async function DeclinedPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage, bodyType = '', borough = '' } = await searchParams
  const path = `/staff/consultations/${id}/declined`
  const ctx = await requestContext()
  const list = await readPage(ctx, path, () =>
    listDeclinedBodies(ctx, { consultationId: id, stage, bodyType, borough }),
  )
  const [types, boroughs] = await Promise.all([listBodyTypes(ctx), listBoroughs(ctx)])
  const filter = new URLSearchParams({ ...(stage ? { stage } : {}), bodyType, borough }).toString()
  return (
    <>
      <InvitationsHead stage={stage} consultation={list.consultation} here="declined" title="Declined" />
      <p className="govuk-body-l">
        {countOf(list.bodies.length, 'body', 'bodies')} said that they will not answer this time.
      </p>
      <p className="govuk-body">
        They stay in the number of bodies asked, get no reminders, and may still change their minds until the
        consultation closes.
      </p>
      <PlaceFilter {...{ types, boroughs, bodyType, borough, stage }} />
      {list.bodies.length > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${path}/csv?${filter}`} download>
            Download this list as CSV
          </a>
        </p>
      ) : null}
      <DeclinedTables list={list} />
    </>
  )
}
