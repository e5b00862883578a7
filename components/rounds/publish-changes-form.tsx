import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { countOf } from '@/lib/core/format'
import type { ManagedRound } from '@/lib/rounds/types'
import { Hidden } from './draft-editor'

type Props = {
  composed: { round: ManagedRound; fingerprint: string; unanswered: number }
  path: string
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Publishes the list as it stands below, for good; a later edition says what changed. */
export function PublishChangesForm({ composed: { round, fingerprint, unanswered }, path, action }: Props) {
  const [last] = round.editions
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds" key={fingerprint}>
      <Hidden values={{ stageId: round.stageId, path, fingerprint }} />
      {unanswered > 0 ? (
        <TextAreaField
          name="whyUnanswered"
          label={`Why ${countOf(unanswered, 'comment is', 'comments are')} not answered`}
          hint="Everybody reads this. It is better to answer them first."
          rows={3}
        />
      ) : null}
      {last ? (
        <TextAreaField name="whatChanged" label={`What changed since edition ${last.number}`} rows={2} />
      ) : null}
      <SubmitButton>Publish the list of changes{last ? ` as edition ${last.number + 1}` : ''}</SubmitButton>
    </ActionForm>
  )
}
