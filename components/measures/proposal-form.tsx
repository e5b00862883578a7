import { ActionForm } from '@/components/ui/action-form'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { OwnMeasureView } from '@/lib/measures/types'
import { SaidFields } from './said-fields'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** What a group says of itself, for an officer to confirm. */
export function ProposalForm({ action, own }: { action: Action; own: OwnMeasureView }) {
  const { measure, year, body, proposal } = own
  const stands = body.entry ? { ...body, isMet: body.state === 'met' } : null
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <input type="hidden" name="code" value={measure.code} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="bodyId" value={body.bodyId} />
      <input type="hidden" name="proposalId" value={proposal?.id ?? ''} />
      <input type="hidden" name="version" value={proposal?.version ?? ''} />
      <SaidFields said={proposal ?? stands} />
      <SubmitButton>{proposal?.state === 'sent-back' ? 'Send it again' : 'Send to an officer'}</SubmitButton>
    </ActionForm>
  )
}

export function TakeBackForm({ action, own: { proposal, year } }: { action: Action; own: OwnMeasureView }) {
  if (!proposal) return null
  return (
    <OneButtonForm
      action={action}
      label="Take it back"
      kind="secondary"
      hidden={{ proposalId: proposal.id, version: String(proposal.version), year: String(year) }}
    />
  )
}
