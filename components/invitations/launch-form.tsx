import { ActionForm } from '@/components/ui/action-form'
import { LaunchReminders } from './launch-reminders'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { countOf } from '@/lib/core/format'
import type { LaunchPreview } from '@/lib/invitations/types'

type Props = {
  preview: LaunchPreview
  suggested: string[]
  planned: string[]
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** The button, or why there is none. */
export function LaunchForm({ preview, suggested, planned, action }: Props) {
  if (preview.refusals.length > 0)
    return (
      <section aria-labelledby="refused" className="govuk-inset-text">
        <h2 className="govuk-heading-m" id="refused">
          It cannot be launched yet
        </h2>
        <ul className="govuk-list govuk-list--bullet">
          {preview.refusals.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </section>
    )
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={preview.consultation.id} />
      <LaunchReminders {...{ id: preview.consultation.id, suggested, planned }} />
      <div className="govuk-warning-text">
        <span className="govuk-warning-text__icon" aria-hidden="true">
          !
        </span>
        <strong className="govuk-warning-text__text">
          <span className="govuk-visually-hidden">Warning</span>A launch cannot be taken back. The
          questionnaire and the number asked are frozen, and letters go out.
        </strong>
      </div>
      <SubmitButton>Launch and ask {countOf(preview.bodies, 'body', 'bodies')}</SubmitButton>
    </ActionForm>
  )
}
