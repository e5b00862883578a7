import { ActionForm } from '@/components/ui/action-form'
import { SelectField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { MyBoroughProgress } from '@/lib/invitations/my-groups-types'

type Props = {
  silent: MyBoroughProgress['silent']
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Asks one panel once more, in the name of the borough's own group. */
export function NudgeForm({ silent, action }: Props) {
  return (
    <ActionForm action={action}>
      <h4 className="govuk-heading-s">Ask one of them once more</h4>
      <p className="govuk-body">
        We write to its contact in your group’s name, with a link to answer. Each can be asked again once a
        week.
      </p>
      <SelectField
        name="invitationId"
        label="Which body?"
        options={silent.map(({ invitationId, name }) => ({ value: invitationId, label: name }))}
      />
      <TextAreaField name="note" label="A word from you (optional)" rows={3} />
      <SubmitButton kind="secondary">Ask once more</SubmitButton>
    </ActionForm>
  )
}
