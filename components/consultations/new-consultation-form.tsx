'use client'

import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, RadioField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { TemplateView } from '@/lib/consultations/types'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  leads: { code: string; name: string }[]
  templates: TemplateView[]
  action: (state: FormState, form: FormData) => Promise<FormState>
}

export function NewConsultationForm({ leads, templates, action }: Props) {
  const begin = templates.map(({ code, name, description, minutes, questionCount }) => ({
    value: code,
    label: name,
    hint: `${description} ${countOf(questionCount, 'question')}, about ${minutes} minutes.`,
  }))
  return (
    <ActionForm action={action}>
      <TextField
        name="title"
        label="Title"
        labelSize="s"
        hint="What it is about, in a few plain words. Its public address is made from it and stays."
      />
      <CheckboxField
        name="leads"
        label="Who leads it?"
        options={leads.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
      <TextAreaField
        name="why"
        label="Why are you asking?"
        labelSize="s"
        hint="People read this first. You can write it later."
      />
      <RadioField
        name="template"
        label="What should the questionnaire begin from?"
        hint="You can change every question afterwards."
        defaultValue={begin[0]?.value ?? 'empty'}
        options={[...begin, { value: 'empty', label: 'An empty questionnaire' }]}
      />
      <SubmitButton>Begin the draft</SubmitButton>
    </ActionForm>
  )
}
