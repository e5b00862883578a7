import type { Metadata } from 'next'
import Link from 'next/link'
import { InvitationTable } from '@/components/invitations/invitation-table'
import { InvitationsHead } from '@/components/invitations/invitations-head'
import { PlaceFilter } from '@/components/invitations/place-filter'
import { TextField } from '@/components/ui/fields'
import { Pagination } from '@/components/ui/pagination'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { listInvitations } from '@/lib/invitations/list-invitations'
import { listJobRuns } from '@/lib/jobs/job-runs'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Invitations' }

type Query = { stage?: string; search?: string; bodyType?: string; borough?: string; page?: string }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export default async function InvitationsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage, search = '', bodyType = '', borough = '', page = 1 } = await searchParams
  const path = `/staff/consultations/${id}/invitations`
  const ctx = await requestContext()
  const list = await readPage(ctx, path, () =>
    listInvitations(ctx, { consultationId: id, stage, search, bodyType, borough, page }),
  )
  const [types, boroughs, runs] = await Promise.all([
    listBodyTypes(ctx),
    listBoroughs(ctx),
    listJobRuns(ctx, { type: 'consultation', id }),
  ])
  const running = runs.find(({ status }) => status === 'waiting' || status === 'running')
  const filter = new URLSearchParams({ ...(stage ? { stage } : {}), search, bodyType, borough })
  return (
    <>
      <InvitationsHead
        stage={stage}
        consultation={list.consultation}
        here="invitations"
        title="Invitations"
      />
      {running ? (
        <p className="govuk-inset-text">
          Letters are being written.{' '}
          <Link className="govuk-link" href={`/staff/jobs/${running.id}`}>
            See how far they are
          </Link>
        </p>
      ) : null}
      {list.mayAdd ? (
        <p className="govuk-body">
          <Link className="govuk-link" href={`${path}/add${stage ? `?stage=${stage}` : ''}`}>
            Ask one more body
          </Link>
        </p>
      ) : null}
      <PlaceFilter {...{ types, boroughs, bodyType, borough, stage }}>
        <TextField name="search" label="Name of the body" type="search" defaultValue={search} width={20} />
      </PlaceFilter>
      <p className="govuk-body" role="status">
        {countOf(list.count, 'invitation')}
      </p>
      <InvitationTable
        invitations={list.invitations}
        path={path}
        isFiltered={Boolean(search || bodyType || borough)}
      />
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => `${path}?${filter}&page=${page}`} />
    </>
  )
}
