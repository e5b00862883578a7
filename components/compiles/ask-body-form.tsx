import { ActionForm } from '@/components/ui/action-form'
import { RadioField, SelectField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { BodiesToAsk } from '@/lib/compiles/types'
import type { FormState } from '@/lib/core/form-action'

type Props = { view: BodiesToAsk; action: (state: FormState, form: FormData) => Promise<FormState> }

/** Which group of the borough is asked: one of the directory, or a new one by its name. */
export function AskBodyForm({ view: { invitationId, bodies, bodyTypes }, action }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="invitationId" value={invitationId} />
      {bodies.length > 0 ? (
        <RadioField
          name="bodyId"
          label="A group of the directory"
          labelSize="m"
          small
          options={[
            ...bodies.map(({ id, name, bodyTypeName }) => ({ value: id, label: name, hint: bodyTypeName })),
            { value: '', label: 'None of these: I name one below' },
          ]}
        />
      ) : (
        <p className="govuk-body" id="bodyId">
          Every group of your borough that is in the directory has been asked. You can name another one.
        </p>
      )}
      <h2 className="govuk-heading-m">A group that is not in the list</h2>
      <TextField name="name" label="Its name" hint="Such as: IAG Brent, or Brent ICV panel." />
      <SelectField
        name="bodyTypeCode"
        label="What kind of group it is"
        emptyLabel="Choose one"
        options={bodyTypes.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField name="contactName" label="Name of the person we write to" />
      <TextField name="contactEmail" type="email" label="E-mail address of that person" />
      <TextAreaField
        name="reason"
        label="Why you ask it"
        hint="Kept with the invitation, for the authority to see."
        rows={3}
      />
      <SubmitButton>Ask this group</SubmitButton>
    </ActionForm>
  )
}
