import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { MIN_PASSWORD_LENGTH } from '@/lib/people/schema'
import { RoleFields } from './role-fields'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  boroughs: { code: string; name: string }[]
}

/** An account for a member of staff. */
export function NewUserForm({ action, boroughs }: Props) {
  return (
    <ActionForm action={action}>
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField
        name="email"
        label="E-mail address"
        hint="A letter goes there to say that there is an account. It is how the person is known: it cannot be changed later."
        type="email"
        autoComplete="off"
      />
      <RoleFields boroughs={boroughs} />
      <TextField
        name="password"
        label="Password (optional)"
        hint={`At least ${MIN_PASSWORD_LENGTH} characters. Left empty, the person signs in by a link in an e-mail or by single sign-on, and can choose a password later.`}
        type="password"
        autoComplete="new-password"
        width={20}
      />
      <SubmitButton>Add this person</SubmitButton>
    </ActionForm>
  )
}
