import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { findConfirmation } from '@/lib/alerts/find-confirmation'
import { NotFound } from '@/lib/core/errors'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { confirm } from '../../actions'

export const metadata: Metadata = { title: 'Confirm', robots: { index: false }, referrer: 'same-origin' }

/** Opening it confirms nothing: programs that look into letters open every link. */
export default async function ConfirmAlertsPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { email } = await findConfirmation(strangerContext(), { token }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Do you want these e-mails?</h1>
        <p className="govuk-body">
          We will write to <strong>{email}</strong> about consultations, until you stop it, and ask you again
          after a year.
        </p>
        <OneButtonForm action={confirm} label="Yes, send them" hidden={{ token }} />
        <p className="govuk-body">If you do not want them, close this page: nothing is sent.</p>
      </div>
    </div>
  )
}
