import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'

const DAYS = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
]

/** A new key: what it is for, and how long it holds. */
export function ApiTokenForm({
  action,
}: {
  action: (state: FormState, form: FormData) => Promise<FormState>
}) {
  return (
    <ActionForm action={action}>
      <TextField
        name="purpose"
        label="What the key is for"
        hint="Such as: my R scripts. You will know it by this when you revoke it."
        width={30}
        autoComplete="off"
      />
      <RadioField name="days" label="How long it holds" options={DAYS} defaultValue="90" small />
      <SubmitButton kind="secondary">Make a key</SubmitButton>
    </ActionForm>
  )
}
