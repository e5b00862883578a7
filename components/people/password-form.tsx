import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { MIN_PASSWORD_LENGTH } from '@/lib/people/schema'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  userId: string
  /** Whether the present password has to be given. */
  asksCurrent: boolean
}

/** Sets a password. */
export function PasswordForm({ action, userId, asksCurrent }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="userId" value={userId} />
      {asksCurrent ? (
        <TextField
          name="currentPassword"
          label="Password now"
          type="password"
          autoComplete="current-password"
          width={20}
        />
      ) : null}
      <TextField
        name="password"
        label="New password"
        hint={`At least ${MIN_PASSWORD_LENGTH} characters. Three or four words that do not belong together are easy to keep and hard to guess.`}
        type="password"
        autoComplete="new-password"
        width={20}
      />
      <SubmitButton kind="secondary">Set the password</SubmitButton>
    </ActionForm>
  )
}
