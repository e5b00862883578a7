import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'

type Props = { mailId: string; action: (state: FormState, form: FormData) => Promise<FormState> }

/** For a letter that came back to the sender's mailbox, where only a person can see it. */
export function BouncedForm({ mailId, action }: Props) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">This letter came back</span>
      </summary>
      <div className="govuk-details__text">
        <ActionForm action={action}>
          <input type="hidden" name="mailId" value={mailId} />
          <TextField name="reason" label="What the notice said (optional)" />
          <SubmitButton kind="secondary">Note that it came back</SubmitButton>
        </ActionForm>
      </div>
    </details>
  )
}
