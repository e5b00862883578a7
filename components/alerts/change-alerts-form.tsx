import { ActionForm } from '@/components/ui/action-form'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { AlertView } from '@/lib/alerts/types'
import type { FormState } from '@/lib/core/form-action'
import { AlertFields } from './alert-fields'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
  alerts: AlertView
  token: string
  boroughs: { code: string; name: string }[]
  change: Action
  stop: Action
}

/** What somebody is told of, to be changed or stopped. */
export function ChangeAlertsForm({ alerts, token, boroughs, change, stop }: Props) {
  const { email, kinds, boroughCodes, version } = alerts
  return (
    <>
      <p className="govuk-body">
        These are the e-mails to <strong>{email}</strong>.
      </p>
      <h2 className="govuk-heading-m">Stop them</h2>
      <p className="govuk-body">We then delete your address.</p>
      <OneButtonForm action={stop} label="Stop all e-mails" hidden={{ token }} kind="warning" />
      <h2 className="govuk-heading-m">Or change them</h2>
      <ActionForm action={change}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={version} />
        <AlertFields boroughs={boroughs} kinds={kinds} boroughCodes={boroughCodes} />
        <SubmitButton>Save</SubmitButton>
      </ActionForm>
    </>
  )
}
