'use client'

import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, DateField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ConsultationView } from '@/lib/consultations/types'
import type { FormState } from '@/lib/core/form-action'
import { SavedMeanwhile } from './saved-meanwhile'

type Props = {
  consultation: ConsultationView
  leads: { code: string; name: string }[]
  action: (state: FormState, form: FormData) => Promise<FormState>
}

const TEXTS = [
  ['why', 'Why are you asking?', 'What is happening, and why people’s views are needed now.'],
  [
    'canChange',
    'What can still be changed?',
    'Be exact. It cannot be approved or launched while this is empty: nobody should be asked where nothing can change.',
  ],
  [
    'cannotChange',
    'What cannot be changed?',
    'What is settled already, such as the budget or the law, and why.',
  ],
  ['earlierViews', 'How were earlier views used?', 'What people said the last time, and what came of it.'],
] as const

export function EditConsultationForm({ consultation, leads, action }: Props) {
  const { id, version, stage } = consultation
  return (
    <ActionForm action={action}>
      <SavedMeanwhile fields={savedTexts(consultation)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField name="title" label="Title" labelSize="s" defaultValue={consultation.title} />
      <CheckboxField
        name="leads"
        label="Who leads it?"
        defaultValue={consultation.leads.map((lead) => lead.code)}
        options={leads.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
      {TEXTS.map(([name, label, hint]) => (
        <TextAreaField
          key={name}
          {...{ name, label, hint }}
          labelSize="s"
          defaultValue={consultation[name]}
        />
      ))}
      <h2 className="govuk-heading-m">Dates</h2>
      <DateField
        name="opensOn"
        label="First day"
        hint="Answers are taken from the beginning of this day. Leave it empty to open at the launch."
        defaultValue={stage.opensOn}
      />
      <DateField
        name="closesOn"
        label="Last day"
        hint="Answers are taken until the end of this day, London time. Groups meet every few weeks: give them time."
        defaultValue={stage.closesOn}
      />
      <h2 className="govuk-heading-m">The decision</h2>
      <TextField
        name="decisionMaker"
        label="Who decides?"
        labelSize="s"
        defaultValue={consultation.decisionMaker}
      />
      <DateField name="decisionOn" label="When is it decided?" defaultValue={consultation.decisionOn} />
      <h2 className="govuk-heading-m">Contact</h2>
      <TextField
        name="contactName"
        label="Name of the person or team"
        defaultValue={consultation.contactName}
      />
      <TextField
        name="contactEmail"
        label="E-mail address"
        hint="Shown in public and in every letter."
        type="email"
        defaultValue={consultation.contactEmail}
      />
      <TextAreaField
        name="note"
        label="A note shown wherever the consultation is"
        labelSize="s"
        hint="For instance what in it is illustration. Leave it empty otherwise."
        rows={2}
        defaultValue={consultation.note}
      />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  )
}

function savedTexts(consultation: ConsultationView) {
  const { title, decisionMaker, contactName, contactEmail, note } = consultation
  return [
    { name: 'title', label: 'Title', saved: title },
    ...TEXTS.map(([name, label]) => ({ name, label, saved: consultation[name] })),
    { name: 'decisionMaker', label: 'Who decides?', saved: decisionMaker },
    { name: 'contactName', label: 'Contact’s name', saved: contactName },
    { name: 'contactEmail', label: 'Contact’s e-mail address', saved: contactEmail },
    { name: 'note', label: 'Note', saved: note },
  ]
}
