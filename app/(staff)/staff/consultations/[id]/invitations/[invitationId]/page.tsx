import type { Metadata } from 'next'
import Link from 'next/link'
import { InvitationFacts } from '@/components/invitations/invitation-facts'
import { InvitationForm } from '@/components/invitations/invitation-form'
import { InvitationPaper } from '@/components/invitations/invitation-paper'
import { MailTable } from '@/components/mail/mail-table'
import { readPage } from '@/lib/core/read-page'
import { getInvitation } from '@/lib/invitations/get-invitation'
import { listMailsAbout } from '@/lib/mail/list-mails-about'
import { requestContext } from '@/lib/people/request-context'
import { changeInvitation } from './actions'

export const metadata: Metadata = { title: 'An invitation' }

type Props = { params: Promise<{ id: string; invitationId: string }> }

export default async function InvitationPage({ params }: Props) {
  const { id, invitationId } = await params
  const path = `/staff/consultations/${id}/invitations`
  const ctx = await requestContext()
  const [invitation, mails] = await readPage(ctx, `${path}/${invitationId}`, () =>
    Promise.all([
      getInvitation(ctx, { id: invitationId }),
      listMailsAbout(ctx, { type: 'invitation', id: invitationId }),
    ]),
  )
  return (
    <>
      <Link
        href={invitation.round === null ? path : `${path}?stage=${invitation.round}`}
        className="govuk-back-link"
      >
        Invitations
      </Link>
      <h1 className="govuk-heading-xl">
        <span className="govuk-caption-l">{invitation.consultation.title}</span>
        {invitation.bodyName}
      </h1>
      <InvitationFacts invitation={invitation} />
      <InvitationPaper invitation={invitation} />
      <InvitationForm invitation={invitation} action={changeInvitation} />
      {mails.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Letters</h2>
          <MailTable mails={mails} isFiltered={false} />
        </>
      ) : null}
    </>
  )
}
