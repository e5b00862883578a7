import { redirect } from 'next/navigation'
import { PaperForm } from '@/components/responses/paper/paper-form'
import { PaperTools } from '@/components/responses/paper/paper-tools'
import { givePaperCodes } from '@/lib/invitations/give-paper-codes'
import { getPaperForm } from '@/lib/responses/get-paper-form'
import { openInvitation } from '../open-invitation'

export const metadata = { title: 'Answer on paper' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ size?: string }> }

export default async function RespondPrintPage({ params, searchParams }: Props) {
  const { token } = await params
  const isLarge = (await searchParams).size === 'large'
  const { ctx, invitation } = await openInvitation(token)
  const { invitationId, purpose, state, body, signOff } = invitation
  if (state === 'closed' || state === 'withdrawn') redirect(`/respond/${token}`)
  const form = await getPaperForm(ctx)
  const codes = purpose === 'preview' ? null : await givePaperCodes(ctx, { invitationIds: [invitationId] })
  const of = {
    name: purpose === 'body' ? body.name : null,
    code: codes?.get(invitationId) ?? null,
    isPerson: purpose === 'person',
    needsChair: signOff === 'chair',
  }
  return (
    <>
      <a className="govuk-back-link no-print" href={`/respond/${token}`}>
        Back
      </a>
      <PaperTools path={`/respond/${token}/print`} isLarge={isLarge} />
      <PaperForm {...{ form, of, isLarge }} />
    </>
  )
}
