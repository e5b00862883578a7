import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { AuditView } from '@/lib/learning/types'
import styles from './learning.module.css'

type Props = {
  next: NonNullable<AuditView['next']>
  judge: (state: FormState, form: FormData) => Promise<FormState>
}

/** One proposal that was drawn, without how likely it is, to be judged. */
export function JudgeNext({ next, judge }: Props) {
  const { proposalId, title, definition, includes, excludes, text } = next
  return (
    <div className="govuk-!-width-two-thirds">
      <blockquote className={`govuk-body ${styles.text}`} dir="auto">
        {text}
      </blockquote>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1">Does this answer speak of “{title}”?</h2>
      {definition ? <p className="govuk-body">{definition}</p> : null}
      {includes ? <p className="govuk-body">What belongs to it: {includes}</p> : null}
      {excludes ? <p className="govuk-body">What does not: {excludes}</p> : null}
      <ActionForm action={judge}>
        <input type="hidden" name="proposalId" value={proposalId} />
        <div className="govuk-button-group">
          <SubmitButton name="isRight" value="yes">
            Yes
          </SubmitButton>
          <SubmitButton kind="secondary" name="isRight" value="no">
            No
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
