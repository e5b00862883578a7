import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { PassageView } from '@/lib/rounds/types'
import { Hidden } from './draft-editor'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { passage: PassageView; path: string; action: Action }

/** What becomes of a passage, with its new words and why. */
export function DecisionForm({ passage, path, action }: Props) {
  const { id, number, version, outcome, newText, text, why } = passage
  return (
    <section aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        What becomes of passage {number}
      </h2>
      <ActionForm action={action}>
        <Hidden values={{ passageId: id, version: String(version), path }} />
        <RadioField
          name="outcome"
          label="Kept, changed or dropped?"
          options={[
            { value: 'undecided', label: 'Not decided yet' },
            { value: 'kept', label: 'It is kept as it was' },
            { value: 'changed', label: 'It is changed' },
            { value: 'dropped', label: 'It is dropped' },
          ]}
          defaultValue={outcome}
          small
        />
        <TextAreaField
          name="newText"
          label="Its new words, where it is changed"
          rows={Math.min(12, 3 + Math.ceil(text.length / 80))}
          defaultValue={newText || text}
        />
        <TextAreaField
          name="reason"
          label="Why"
          hint="Stands beside the change in the list that everybody reads."
          rows={2}
          defaultValue={why}
        />
        <SubmitButton>Save the decision</SubmitButton>
      </ActionForm>
    </section>
  )
}
