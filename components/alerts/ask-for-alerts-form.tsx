import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { ALERT_KINDS } from '@/lib/alerts/schema'
import type { FormState } from '@/lib/core/form-action'
import { AlertFields } from './alert-fields'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  boroughs: { code: string; name: string }[]
  /** Ticked beforehand, where somebody comes from the page of a borough. */
  borough: string
}

/** To ask for e-mails; nothing is sent but the letter that asks to confirm. */
export function AskForAlertsForm({ action, boroughs, borough }: Props) {
  return (
    <ActionForm action={action}>
      <TextField
        name="email"
        label="Your e-mail address"
        hint="We use it for these e-mails and nothing else, and give it to nobody."
        type="email"
        autoComplete="email"
        width={30}
      />
      <AlertFields boroughs={boroughs} kinds={[...ALERT_KINDS]} boroughCodes={borough ? [borough] : []} />
      <SubmitButton>Send me the e-mail to confirm</SubmitButton>
    </ActionForm>
  )
}
