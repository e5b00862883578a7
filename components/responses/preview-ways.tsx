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
  /** The number of a later round; without it, the stage that seeks views. */
  round?: number | undefined
  openPreview: Action
  makePreviewLink: Action
}

/** The questionnaire as respondents will see it: for the officer at once, for others by a link. */
export function PreviewWays({ consultationId, refusal, hasQuestions, round, ...actions }: Props) {
  if (refusal) return <p className="govuk-body">{refusal}</p>
  if (!hasQuestions)
    return (
      <p className="govuk-body">
        {round
          ? 'Write the draft first, or paste it. Then the round can be tried out here.'
          : 'Write the questionnaire first. Then it can be tried out here.'}
      </p>
    )
  const hidden = (
    <>
      <input type="hidden" name="consultationId" value={consultationId} />
      {round ? <input type="hidden" name="stage" value={round} /> : null}
    </>
  )
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <p className="govuk-body">
          {round
            ? 'A preview is the round as those who are asked will see it: the draft passage by passage, as it is now. Comments given in it are marked, never counted, and deleted at launch.'
            : 'A preview is the questionnaire as those who are asked will see it. Answers given in it are marked, never counted, and deleted at launch.'}
        </p>
        <ActionForm action={actions.openPreview}>
          {hidden}
          <SubmitButton>Open the preview</SubmitButton>
        </ActionForm>
        <h2 className="govuk-heading-m">Let somebody else try it out</h2>
        <ActionForm action={actions.makePreviewLink}>
          {hidden}
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
