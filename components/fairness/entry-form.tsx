import { ActionForm } from '@/components/ui/action-form'
import { DateField, RadioField, SelectField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { EntryKind } from '@/lib/fairness/schema'
import type { DocumentRow, EntryView } from '@/lib/fairness/types'
import { ENTRY_NAMES } from './entry-names'

type Props = {
  consultationId: string
  entry: EntryView | null
  kind: EntryKind
  documents: DocumentRow[]
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** What a person declares, who they are, and what shows it. */
export function EntryForm({ consultationId, entry, kind, documents, action }: Props) {
  // One that was taken away before anybody had it stays with what rests on it.
  const own =
    entry?.document && !documents.some(({ id }) => id === entry.document?.id) ? [entry.document] : []
  const choices = [...documents, ...own]
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={consultationId} />
      {entry ? (
        <>
          <input type="hidden" name="entryId" value={entry.id} />
          <input type="hidden" name="version" value={entry.version} />
        </>
      ) : null}
      <RadioField
        name="kind"
        label="What is it about?"
        options={Object.entries(ENTRY_NAMES).map(([value, label]) => ({ value, label }))}
        defaultValue={kind}
        small
      />
      <TextAreaField name="text" label="In words" defaultValue={entry?.text} />
      <TextField
        name="declaredBy"
        label="Who declares it?"
        hint="Name and post, as they are to stand in the file."
        defaultValue={entry?.declaredBy}
      />
      <DateField name="onDate" label="The day it speaks of (optional)" defaultValue={entry?.onDate} />
      {choices.length > 0 ? (
        <SelectField
          name="documentId"
          label="A document of this consultation that shows it (optional)"
          options={choices.map(({ id, title }) => ({ value: id, label: title }))}
          emptyLabel="None"
          defaultValue={entry?.document?.id}
        />
      ) : null}
      <TextField
        name="evidenceUrl"
        label="An address that shows it (optional)"
        hint="It begins with https://"
        type="url"
        defaultValue={entry?.evidenceUrl}
      />
      <div className="govuk-button-group">
        <SubmitButton>Save</SubmitButton>
        {entry ? (
          <button className="govuk-button govuk-button--secondary" name="do" value="remove">
            Take it out
          </button>
        ) : null}
      </div>
    </ActionForm>
  )
}
