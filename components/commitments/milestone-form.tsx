import { ActionForm } from '@/components/ui/action-form'
import { DateField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { CommitmentView, MilestoneView } from '@/lib/commitments/types'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  commitment: CommitmentView
  actionId: string
  milestone?: MilestoneView
}

/** A point on the way, by when, and when it was reached. */
export function MilestoneForm({ action, commitment, actionId, milestone }: Props) {
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <input type="hidden" name="consultationId" value={commitment.consultation.id} />
      <input type="hidden" name="commitmentId" value={commitment.id} />
      <input type="hidden" name="actionId" value={actionId} />
      <TextField name="what" label="What will be reached" defaultValue={milestone?.what} />
      <DateField name="dueOn" label="By when" defaultValue={milestone?.dueOn} />
      {milestone ? (
        <>
          <input type="hidden" name="milestoneId" value={milestone.id} />
          <input type="hidden" name="version" value={milestone.version} />
          <DateField
            name="reachedOn"
            label="Reached on"
            hint="Leave it empty until it is reached."
            defaultValue={milestone.reachedOn}
          />
          {commitment.state === 'draft' ? null : (
            <TextAreaField
              name="why"
              label="Why"
              hint="Needed where its day or its words change, or it is taken back. Everybody will read it."
              rows={2}
            />
          )}
        </>
      ) : null}
      <div className="govuk-button-group">
        <SubmitButton kind={milestone ? undefined : 'secondary'}>
          {milestone ? 'Save' : 'Add the milestone'}
        </SubmitButton>
        {milestone ? (
          <SubmitButton kind="warning" name="do" value="remove">
            Take it away
          </SubmitButton>
        ) : null}
      </div>
    </ActionForm>
  )
}
