'use client'

import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { PUBLICATION_WORDS } from '../publication-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  consultationId: string
  responseId: string
  choices: string[]
}

/** For somebody who has no link of their own to say it by. */
export function LessPublicationForm({ action, consultationId, responseId, choices }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="responseId" value={responseId} />
      <RadioField
        name="publication"
        label="May it be published from now on?"
        labelSize="s"
        small
        options={choices.map((value) => ({ value, label: PUBLICATION_WORDS[value] ?? value }))}
      />
      <TextAreaField
        name="how"
        label="How did they tell you, and how do you know that it is their answer?"
        labelSize="s"
        hint="For example: by telephone on 3 March; they could say what they had written. Do not give their name."
        rows={3}
      />
      <SubmitButton>Record it</SubmitButton>
    </ActionForm>
  )
}
