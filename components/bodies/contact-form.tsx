import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, DateField, RadioField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { CONTACT_FUNCTIONS } from '@/lib/bodies/schema'
import type { ContactView } from '@/lib/bodies/types'
import type { FormState } from '@/lib/core/form-action'
import { FUNCTION_NAMES } from './function-names'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  bodyId: string
  /** Null for a new one. */
  contact: ContactView | null
  /** Whether the body has a main contact already. */
  hasMain: boolean
}

const DOES: Record<string, string> = {
  chair: 'Chairs the body. Sees its answers and, for a borough’s body, the borough’s bodies.',
  'co-ordinator': 'Runs the body’s affairs. Sees the same as the chair.',
  member: 'Belongs to the body. Sees its answers.',
}

/** A person who acts for a body, for a new one and for changes. */
export function ContactForm({ action, bodyId, contact, hasMain }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="bodyId" value={bodyId} />
      {contact ? <input type="hidden" name="contactId" value={contact.id} /> : null}
      <TextField name="name" label="Name" defaultValue={contact?.name} autoComplete="off" />
      <TextField
        name="email"
        label="E-mail address (optional)"
        hint="Invitations go there. Whoever signs in with this address acts for the body."
        type="email"
        defaultValue={contact?.email ?? ''}
        autoComplete="off"
      />
      <TextField
        name="telephone"
        label="Telephone number (optional)"
        type="tel"
        width={20}
        defaultValue={contact?.telephone ?? ''}
        autoComplete="off"
      />
      <RadioField
        name="function"
        label="What the contact does for the body"
        options={CONTACT_FUNCTIONS.map((value) => ({
          value,
          label: FUNCTION_NAMES[value],
          hint: DOES[value],
        }))}
        defaultValue={contact?.function ?? 'member'}
      />
      <MainContact isMain={contact?.isMain ?? false} hasMain={hasMain} />
      <DateField
        name="keepUntil"
        label="Keep until"
        hint="After this date the contact is removed by itself. Left empty it is three years from today."
        defaultValue={contact?.keepUntil}
      />
      <SubmitButton>{contact ? 'Save the contact' : 'Add the contact'}</SubmitButton>
    </ActionForm>
  )
}

function MainContact({ isMain, hasMain }: { isMain: boolean; hasMain: boolean }) {
  if (!hasMain) return <input type="hidden" name="isMain" value="yes" />
  if (isMain)
    return (
      <div className="govuk-inset-text">
        <input type="hidden" name="isMain" value="yes" />
        This is the main contact, who gets the body’s invitations. To change that, make another contact the
        main one.
      </div>
    )
  return (
    <CheckboxField
      name="isMain"
      label="Invitations"
      options={[
        { value: 'yes', label: 'Main contact: gets the body’s invitations instead of the present one' },
      ]}
    />
  )
}
