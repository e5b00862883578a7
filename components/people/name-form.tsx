import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  user: { id: string; name: string }
  isSelf: boolean
}

/** What somebody is called. */
export function NameForm({ action, user, isSelf }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="userId" value={user.id} />
      <TextField
        name="name"
        label="Name"
        hint={isSelf ? 'As colleagues see it.' : undefined}
        defaultValue={user.name}
        width={30}
        autoComplete={isSelf ? 'name' : 'off'}
      />
      <SubmitButton kind="secondary">Save the name</SubmitButton>
    </ActionForm>
  )
}
