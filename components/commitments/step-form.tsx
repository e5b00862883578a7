import { ActionForm } from '@/components/ui/action-form'
import { DateField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ActionView, CommitmentView } from '@/lib/commitments/types'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  commitment: CommitmentView
  /** The one that is changed; without it, one is added. */
  step?: ActionView
}

/** One step of the action plan: what, who, by when. */
export function StepForm({ action, commitment, step }: Props) {
  const isDraft = commitment.state === 'draft'
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <input type="hidden" name="consultationId" value={commitment.consultation.id} />
      <input type="hidden" name="commitmentId" value={commitment.id} />
      {step ? (
        <>
          <input type="hidden" name="actionId" value={step.id} />
          <input type="hidden" name="version" value={step.version} />
        </>
      ) : null}
      <TextField name="what" label="What will be done" defaultValue={step?.what} />
      <TextField
        name="owner"
        label="Who does it"
        hint="A post, a team or a committee, as the public knows it."
        defaultValue={step?.owner}
      />
      <DateField name="dueOn" label="By when" hint="For example, 30 9 2027" defaultValue={step?.dueOn} />
      {step && !isDraft ? (
        <TextAreaField
          name="why"
          label="Why is it changed?"
          hint="It has been promised. Everybody will read the reason."
          rows={2}
        />
      ) : null}
      <div className="govuk-button-group">
        <SubmitButton>{step ? 'Save' : 'Add the action'}</SubmitButton>
        {step && isDraft ? (
          <SubmitButton kind="warning" name="do" value="remove">
            Remove it
          </SubmitButton>
        ) : null}
      </div>
    </ActionForm>
  )
}
