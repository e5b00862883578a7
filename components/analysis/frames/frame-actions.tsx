import { ActionForm } from '@/components/ui/action-form'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CodeFrameView } from '@/lib/analysis/frames/types'
import type { FormState } from '@/lib/core/form-action'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { view: CodeFrameView; use: Action; freeze: Action; reopen: Action }

/** What may be done with the code frame as a whole, as it stands. */
export function FrameActions({ view: { consultation, themes, coded }, use, freeze, reopen }: Props) {
  const { id, frame, allowedActions } = consultation
  if (!allowedActions.includes('change-frame')) return null
  if (themes === 0) return <p className="govuk-body">Add a theme first; then it can be taken into use.</p>
  const hidden = <input type="hidden" name="consultationId" value={id} />
  if (frame === 'frozen')
    return (
      <ActionForm action={reopen} className="govuk-!-width-two-thirds">
        <h2 className="govuk-heading-m">Open it again</h2>
        {hidden}
        <TextField
          name="why"
          label="Why it is opened again"
          hint="The editions that there are stay. The next freeze makes another one where something has changed."
        />
        <SubmitButton kind="secondary">Open it again</SubmitButton>
      </ActionForm>
    )
  return (
    <>
      {frame === 'draft' ? (
        <>
          <h2 className="govuk-heading-m">Take it into use</h2>
          <p className="govuk-body">
            {coded > 0 ? 'Answers have been given themes already. ' : ''}From then on whoever changes a theme
            says why, and the history keeps it.
          </p>
          <OneButtonForm action={use} label="Take it into use" hidden={{ consultationId: id }} />
        </>
      ) : null}
      <ActionForm action={freeze} className="govuk-!-width-two-thirds">
        <h2 className="govuk-heading-m">Freeze it</h2>
        <p className="govuk-body">
          The themes stay as they are, and this edition of them is kept with its fingerprint. Answers can
          still be given themes; the frame can be opened again.
        </p>
        {hidden}
        <TextField name="note" label="Note (optional)" hint="For example: after the first hundred answers" />
        <SubmitButton kind={frame === 'draft' ? 'secondary' : undefined}>Freeze it</SubmitButton>
      </ActionForm>
    </>
  )
}
