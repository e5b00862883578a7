import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { Feedback } from '@/lib/telling/types'
import { AGAIN_QUESTION, AGAIN_WORDS, CLEAR_QUESTION, CLEAR_WORDS } from './feedback-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  token: string
  feedback: Feedback | null
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Feedback on the feedback: two questions, and no more. */
export function FeedbackForm({ action, token, feedback }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <RadioField
        name="isClear"
        label={CLEAR_QUESTION}
        options={optionsOf(CLEAR_WORDS)}
        defaultValue={feedback?.isClear}
        small
      />
      <RadioField
        name="wouldAgain"
        label={AGAIN_QUESTION}
        options={optionsOf(AGAIN_WORDS)}
        defaultValue={feedback?.wouldAgain}
        small
      />
      <p className="govuk-hint">
        We count the answers and keep nothing that leads back to you. Nobody can tell whose they are.
      </p>
      <SubmitButton>{feedback ? 'Change your answer' : 'Send your answer'}</SubmitButton>
    </ActionForm>
  )
}
