import type { Metadata } from 'next'
import Link from 'next/link'
import { AddInvitationForm } from '@/components/invitations/add-invitation-form'
import { TextField } from '@/components/ui/fields'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { readPage } from '@/lib/core/read-page'
import { listUninvitedBodies } from '@/lib/invitations/list-uninvited-bodies'
import { requestContext } from '@/lib/people/request-context'
import { addBody } from './actions'

export const metadata: Metadata = { title: 'Ask one more body' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string; search?: string }> }

export default async function AddInvitationPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage, search = '' } = await searchParams
  const path = `/staff/consultations/${id}/invitations`
  const ctx = await requestContext()
  const [consultation, bodies] = await readPage(ctx, `${path}/add`, () =>
    Promise.all([
      getConsultation(ctx, { id, stage }),
      listUninvitedBodies(ctx, { consultationId: id, stage, search }),
    ]),
  )
  return (
    <>
      <Link href={stage ? `${path}?stage=${stage}` : path} className="govuk-back-link">
        Invitations
      </Link>
      <h1 className="govuk-heading-xl">
        <span className="govuk-caption-l">{consultation.title}</span>
        Ask one more body
      </h1>
      <p className="govuk-body-l">
        The number asked was frozen at launch. A body asked now is counted beside it, as an addition.
      </p>
      <form method="get" role="search">
        {stage ? <input type="hidden" name="stage" value={stage} /> : null}
        <TextField
          name="search"
          label="Find the body"
          hint="By name, reference or borough"
          type="search"
          defaultValue={search}
          width={30}
        />
        <button className="govuk-button govuk-button--secondary">Find</button>
      </form>
      {search ? <AddInvitationForm consultationId={id} stage={stage} {...bodies} action={addBody} /> : null}
    </>
  )
}
