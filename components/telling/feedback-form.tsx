import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { Words } from '@/lib/core/words'
import { AGAIN, CLEAR } from '@/lib/telling/schema'
import type { Feedback } from '@/lib/telling/types'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  token: string
  feedback: Feedback | null
  words: Words
}

/** Feedback on the feedback: two questions, and no more. */
export function FeedbackForm({ action, token, feedback, words }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <RadioField
        name="isClear"
        label={words.say('feedback.clear')}
        options={CLEAR.map((value) => ({ value, label: words.say(`feedback.clear-${value}`) }))}
        defaultValue={feedback?.isClear}
        small
      />
      <RadioField
        name="wouldAgain"
        label={words.say('feedback.again')}
        options={AGAIN.map((value) => ({ value, label: words.say(`feedback.again-${value}`) }))}
        defaultValue={feedback?.wouldAgain}
        small
      />
      <p className="govuk-hint">{words.say('feedback.kept')}</p>
      <SubmitButton>{words.say(feedback ? 'feedback.change' : 'feedback.send')}</SubmitButton>
    </ActionForm>
  )
}
