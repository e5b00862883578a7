import { ActionForm } from '@/components/ui/action-form'
import { RadioField, SelectField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { SIGN_OFF_NAMES, SIGN_OFFS } from '@/lib/bodies/schema'
import type { BodyView } from '@/lib/bodies/types'
import type { FormState } from '@/lib/core/form-action'
import { WardField, type WardOption } from './ward-field'

type Named = { code: string; name: string }
type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** Null for a new one. */
  body: BodyView | null
  types: Named[]
  boroughs: Named[]
  wards: WardOption[]
}

const options = (items: Named[]) => items.map(({ code, name }) => ({ value: code, label: name }))

/** A body's details, for a new one and for changes. */
export function BodyForm({ action, body, types, boroughs, wards }: Props) {
  return (
    <ActionForm action={action}>
      {body ? (
        <>
          <input type="hidden" name="id" value={body.id} />
          <input type="hidden" name="basedOn" value={body.version} />
        </>
      ) : null}
      <TextField name="name" label="Name" defaultValue={body?.name} />
      <TextField
        name="reference"
        label="Reference"
        hint="Short and its own, such as SNP-CAMDEN-HOLBORN. An import knows the body by it."
        width={20}
        defaultValue={body?.reference}
      />
      <SelectField
        name="bodyTypeCode"
        label="Type"
        emptyLabel="Choose a type"
        options={options(types)}
        defaultValue={body?.type.code}
      />
      <SelectField
        name="boroughCode"
        label="Borough"
        emptyLabel="None"
        options={options(boroughs)}
        defaultValue={body?.borough?.code}
      />
      <WardField wards={wards} boroughs={boroughs} defaultValue={body?.ward?.code} />
      <TextField name="website" label="Website (optional)" type="url" defaultValue={body?.website ?? ''} />
      <RadioField
        name="signOff"
        label="Who signs off its answers before they are submitted?"
        options={[
          { value: 'as-type', label: 'As for its type' },
          ...SIGN_OFFS.map((value) => ({ value, label: SIGN_OFF_NAMES[value] })),
        ]}
        defaultValue={body?.signOff.own ?? 'as-type'}
      />
      <SubmitButton>{body ? 'Save the changes' : 'Add the body'}</SubmitButton>
    </ActionForm>
  )
}
