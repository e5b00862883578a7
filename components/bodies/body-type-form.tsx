import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { SIGN_OFF_NAMES, SIGN_OFFS, TIER_NAMES, TIERS } from '@/lib/bodies/schema'
import type { BodyTypeView } from '@/lib/bodies/types'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** Null for a new one. */
  type: BodyTypeView | null
}

/** A kind of body, for a new one and for changes. */
export function BodyTypeForm({ action, type }: Props) {
  return (
    <ActionForm action={action}>
      {type ? (
        <input type="hidden" name="code" value={type.code} />
      ) : (
        <TextField
          name="code"
          label="Code"
          hint="Two to twelve letters or digits, such as SNP. It cannot be changed later."
          width={10}
        />
      )}
      <TextField name="name" label="Name of one" defaultValue={type?.name} />
      <TextField name="namePlural" label="Name of several" defaultValue={type?.namePlural} />
      <RadioField
        name="tier"
        label="What does a body of this type speak for?"
        options={TIERS.map((value) => ({ value, label: TIER_NAMES[value] }))}
        defaultValue={type?.tier}
      />
      <RadioField
        name="signOff"
        label="Who signs off the answers of such a body before they are submitted?"
        hint="A body may have a rule of its own."
        options={SIGN_OFFS.map((value) => ({ value, label: SIGN_OFF_NAMES[value] }))}
        defaultValue={type?.signOff ?? 'nobody'}
      />
      <RadioField
        name="compiles"
        label="Does such a body put together its borough’s response?"
        hint="Then it reads at its desk what the borough’s panels answered, and marks what it used. Only for bodies that speak for a borough."
        options={[
          { value: 'yes', label: 'Yes, from the answers of the borough’s panels' },
          { value: 'no', label: 'No, it answers for itself' },
        ]}
        defaultValue={type?.compiles ? 'yes' : 'no'}
      />
      <TextAreaField
        name="description"
        label="What it is and does"
        hint="Shown to the public beside response rates."
        rows={3}
        defaultValue={type?.description}
      />
      <TextField
        name="sort"
        label="Place in lists"
        hint="Lower numbers come first."
        width={5}
        inputMode="numeric"
        defaultValue={String(type?.sort ?? 200)}
      />
      <SubmitButton>{type ? 'Save the type' : 'Add the type'}</SubmitButton>
    </ActionForm>
  )
}
