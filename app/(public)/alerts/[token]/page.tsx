import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangeAlertsForm } from '@/components/alerts/change-alerts-form'
import { DoneBanner } from '@/components/ui/done-banner'
import { getAlerts } from '@/lib/alerts/get-alerts'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { NotFound } from '@/lib/core/errors'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { change, stop } from '../actions'

export const metadata: Metadata = { title: 'Your e-mails', robots: { index: false }, referrer: 'same-origin' }

const DONE: Record<string, string> = {
  confirmed: 'Confirmed. We will tell you.',
  changed: 'Your choices are saved.',
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> }

/** Opening it changes nothing, as above. */
export default async function YourAlertsPage({ params, searchParams }: Props) {
  const { token } = await params
  const { done = '' } = await searchParams
  const ctx = strangerContext()
  const alerts = await getAlerts(ctx, { token }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <DoneBanner text={DONE[done]} />
        <h1 className="govuk-heading-l">Your e-mails about consultations</h1>
        <ChangeAlertsForm {...{ alerts, token, change, stop }} boroughs={await listBoroughs(ctx)} />
      </div>
    </div>
  )
}
