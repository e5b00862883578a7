import { env } from '@/lib/core/env'

export const metadata = { title: 'Check your e-mail' }

export default function CheckYourEmailPage() {
  return (
    <>
      <h1 className="govuk-heading-l">Check your e-mail</h1>
      <p className="govuk-body">
        We have written to you with a link. It works once, within 30 minutes, on this device or any other.
      </p>
      {env().SMTP_URL ? null : (
        <p className="govuk-inset-text">
          This installation sends no e-mail. An officer or administrator can read the letter in the outbox.
        </p>
      )}
    </>
  )
}
