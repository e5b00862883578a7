import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/fields'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ProposalPage } from '@/lib/reports/types'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { page: ProposalPage; approve: Action; sendBack: Action; takeBack: Action }

/** Approve and publish, send back with why, or take back; what one may not is said with its reason. */
export function DecideForms({ page, approve, sendBack, takeBack }: Props) {
  const { consultation, proposal, mayApprove, mayTakeBack, hasMoved, nextEdition } = page
  const hidden = { consultationId: consultation.id, proposalId: proposal.id }
  if (proposal.state !== 'proposed') return null
  return (
    <>
      {hasMoved ? (
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">
            Words, figures or quotes have changed since it was proposed. It cannot be approved: it has to be
            proposed again.
          </strong>
        </div>
      ) : null}
      {mayApprove.ok ? (
        <>
          {hasMoved ? null : (
            <OneButtonForm
              action={approve}
              label={`Approve and publish edition ${nextEdition}`}
              hidden={hidden}
            />
          )}
          <ActionForm action={sendBack}>
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <TextAreaField name="why" label="What should be changed before it is published" rows={3} />
            <SubmitButton kind="secondary">Send it back</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <p className="govuk-body">{mayApprove.reason}</p>
      )}
      {mayTakeBack.ok ? (
        <OneButtonForm action={takeBack} kind="secondary" label="Take the proposal back" hidden={hidden} />
      ) : null}
    </>
  )
}
