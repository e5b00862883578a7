import type { Metadata } from 'next'
import { InvitationsHead } from '@/components/invitations/invitations-head'
import { MailProblems } from '@/components/invitations/mail-problems'
import { readPage } from '@/lib/core/read-page'
import { listMailProblems } from '@/lib/invitations/list-mail-problems'
import { requestContext } from '@/lib/people/request-context'
import { sendAgain } from './actions'

export const metadata: Metadata = { title: 'Mail that did not arrive' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function MailProblemsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const ctx = await requestContext()
  const { consultation, problems } = await readPage(ctx, `/staff/consultations/${id}/mail-problems`, () =>
    listMailProblems(ctx, { consultationId: id, stage }),
  )
  return (
    <>
      <InvitationsHead
        stage={stage}
        consultation={consultation}
        here="mail-problems"
        title="Mail that did not arrive"
      />
      <p className="govuk-body">
        Letters to bodies that could not be delivered. Correct the address, then send the letter again. It
        leaves this list once a later letter is on its way.
      </p>
      <MailProblems problems={problems} mayResend={consultation.status === 'open'} action={sendAgain} />
    </>
  )
}
