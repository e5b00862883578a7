import type { Metadata } from 'next'
import { AskForAlertsForm } from '@/components/alerts/ask-for-alerts-form'
import { DoneBanner } from '@/components/ui/done-banner'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { ask } from './actions'

export const metadata: Metadata = {
  title: 'E-mails about consultations',
  description: 'Get an e-mail when a consultation opens, is about to close, or is reported.',
}

type Props = { searchParams: Promise<{ borough?: string; asked?: string; stopped?: string }> }

export default async function AlertsPage({ searchParams }: Props) {
  const { borough = '', asked, stopped } = await searchParams
  const boroughs = await listBoroughs(strangerContext())
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <DoneBanner text={stopped ? 'The e-mails are stopped, and your address is deleted.' : undefined} />
        {asked ? <Asked /> : null}
        <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">E-mails about consultations</h1>
        <p className="govuk-body-l">
          We tell you once of each thing, and you can stop it with one click in every e-mail.
        </p>
        <AskForAlertsForm action={ask} boroughs={boroughs} borough={borough} />
      </div>
    </div>
  )
}

/** The same whether we know the address or not. */
function Asked() {
  return (
    <DoneBanner text="Look into your e-mail: we have sent you a letter with a link. Nothing else is sent before you follow it." />
  )
}
