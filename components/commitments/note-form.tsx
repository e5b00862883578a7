import { ActionForm } from '@/components/ui/action-form'
import { SelectField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { CommitmentView } from '@/lib/commitments/types'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  commitment: CommitmentView
}

/** How far it is, and what shows it. */
export function NoteForm({ action, commitment }: Props) {
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <input type="hidden" name="consultationId" value={commitment.consultation.id} />
      <input type="hidden" name="commitmentId" value={commitment.id} />
      <SelectField
        name="actionId"
        label="Of what?"
        emptyLabel="The commitment as a whole"
        options={commitment.actions.map(({ id, what }) => ({ value: id, label: what }))}
      />
      <TextAreaField name="text" label="How far is it?" hint="Everybody will read it." rows={3} />
      <TextField
        name="evidenceTitle"
        label="What shows it (optional)"
        hint="For example: Minutes of the committee, 8 July 2010"
      />
      <TextField
        name="evidenceUrl"
        label="Where it can be read (optional)"
        hint="An address that begins with https://"
        type="url"
      />
      <SubmitButton kind="secondary">Add the note</SubmitButton>
    </ActionForm>
  )
}
