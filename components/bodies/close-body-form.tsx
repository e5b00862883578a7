import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** Asks why a body is closed. */
export function CloseBodyForm({ action, id }: { action: Action; id: string }) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={id} />
      <TextAreaField name="reason" label="Why is it closed?" hint="It is kept in the audit." rows={2} />
      <SubmitButton kind="warning">Close this body</SubmitButton>
    </ActionForm>
  )
}
