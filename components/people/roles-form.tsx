import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { UserView } from '@/lib/people/types'
import { RoleFields } from './role-fields'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  user: UserView
  boroughs: { code: string; name: string }[]
}

/** What somebody may do. */
export function RolesForm({ action, user, boroughs }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="userId" value={user.id} />
      <RoleFields
        boroughs={boroughs}
        roles={user.roles}
        boroughCodes={user.boroughs.map(({ code }) => code)}
      />
      <SubmitButton>Save the roles</SubmitButton>
    </ActionForm>
  )
}
