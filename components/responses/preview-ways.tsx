import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
  consultationId: string
  /** Why nothing can be tried out now; null where it can. */
  refusal: string | null
  hasQuestions: boolean
  openPreview: Action
  makePreviewLink: Action
}

/** The questionnaire as respondents will see it: for the officer at once, for others by a link. */
export function PreviewWays({ consultationId, refusal, hasQuestions, ...actions }: Props) {
  if (refusal) return <p className="govuk-body">{refusal}</p>
  if (!hasQuestions)
    return <p className="govuk-body">Write the questionnaire first. Then it can be tried out here.</p>
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <p className="govuk-body">
          A preview is the questionnaire as those who are asked will see it. Answers given in it are marked,
          never counted, and deleted at launch.
        </p>
        <ActionForm action={actions.openPreview}>
          <input type="hidden" name="consultationId" value={consultationId} />
          <SubmitButton>Open the preview</SubmitButton>
        </ActionForm>
        <h2 className="govuk-heading-m">Let somebody else try it out</h2>
        <ActionForm action={actions.makePreviewLink}>
          <input type="hidden" name="consultationId" value={consultationId} />
          <TextField
            name="name"
            label="Who tries it out"
            hint="Their answers and remarks are listed under it."
            width={20}
          />
          <SubmitButton kind="secondary">Make a link</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
