import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** What the draft is, and what the round is called; its words come on the next page. */
export function BeginRoundForm({ action, consultationId }: { action: Action; consultationId: string }) {
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <input type="hidden" name="consultationId" value={consultationId} />
      <TextField name="title" label="Title of the draft" hint="For example: The draft Commitment" />
      <TextField
        name="name"
        label="Name of the round"
        hint="Stands beside the title of the consultation in letters and figures"
        defaultValue="Comments on the draft"
      />
      <SubmitButton>Begin the round</SubmitButton>
    </ActionForm>
  )
}
