import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { formatNumber } from '@/lib/core/format'
import type { UninvitedBodies } from '@/lib/invitations/types'

type Props = UninvitedBodies & {
  consultationId: string
  /** The number of a later round. */
  stage?: string | undefined
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Which of the bodies found is asked, and why after launch. */
export function AddInvitationForm({ consultationId, stage, bodies, count, action }: Props) {
  if (bodies.length === 0)
    return (
      <p className="govuk-body" role="status">
        No body that was not asked already matches. Try fewer words.
      </p>
    )
  const options = bodies.map(({ id, name, bodyTypeName, borough }) => ({
    value: id,
    label: name,
    hint: [bodyTypeName, borough].filter(Boolean).join(', '),
  }))
  const more = count - bodies.length
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={consultationId} />
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      <RadioField name="bodyId" label="Which body is asked?" labelSize="m" options={options} small />
      {more > 0 ? (
        <p className="govuk-body">{formatNumber(more)} more match. Add a word to see fewer.</p>
      ) : null}
      <TextAreaField
        name="reason"
        label="Why is it asked after launch?"
        hint="Kept with the invitation and in the audit."
        rows={3}
      />
      <SubmitButton>Ask this body</SubmitButton>
    </ActionForm>
  )
}
