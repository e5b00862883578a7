import { LaunchReminders } from '@/components/invitations/launch-reminders'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ManagedRound } from '@/lib/rounds/types'
import { Hidden } from './draft-editor'

type Props = {
  round: ManagedRound
  path: string
  suggested: string[]
  planned: string[]
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** The button, with the days on which those who have not commented are reminded; or why there is none. */
export function LaunchRoundForm({ round, path, suggested, planned, action }: Props) {
  const { stageId, sequence, consultation, draft, allowedActions, refusals } = round
  if (!allowedActions.includes('launch')) return <p className="govuk-inset-text">{refusals.launch}</p>
  const hidden = { stageId, path, version: String(draft.version), consultationId: consultation.id }
  return (
    <ActionForm action={action}>
      <Hidden values={{ ...hidden, stage: String(sequence) }} />
      <LaunchReminders id={consultation.id} stage={sequence} {...{ suggested, planned }} />
      <SubmitButton>Launch, and write to everybody</SubmitButton>
    </ActionForm>
  )
}
