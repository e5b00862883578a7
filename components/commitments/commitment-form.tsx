import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, RadioField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { formatNumber } from '@/lib/core/format'
import type { CommitmentView, Lead, ThemeChoice } from '@/lib/commitments/types'
import { leadOptions, leadValue } from './lead-options'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  consultation: { id: string; leads: Lead[] }
  themes: ThemeChoice[]
  commitment?: CommitmentView
}

/** What is promised, by whom, and what it answers. */
export function CommitmentForm({ action, consultation, themes, commitment }: Props) {
  const { leads } = consultation
  const isPublic = commitment !== undefined && commitment.state !== 'draft'
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <input type="hidden" name="consultationId" value={consultation.id} />
      {commitment ? (
        <>
          <input type="hidden" name="commitmentId" value={commitment.id} />
          <input type="hidden" name="version" value={commitment.version} />
        </>
      ) : null}
      <TextField
        name="title"
        label="Title"
        hint="Short, and as the public will read it. For example: Give groups twelve weeks to answer"
        defaultValue={commitment?.title}
      />
      <RadioField
        name="leads"
        label="Whose commitment is it?"
        options={leadOptions(leads)}
        defaultValue={
          commitment ? leadValue(leads, commitment.leads) : leads.length === 1 ? leads[0]?.code : ''
        }
      />
      {themes.length > 0 ? (
        <CheckboxField
          name="themeIds"
          label="Which themes does it answer?"
          hint="Their counts come from the published report and stand beside the commitment."
          options={themes.map(themeOption)}
          defaultValue={commitment?.themes.map(({ themeId }) => themeId)}
          small
        />
      ) : null}
      <TextAreaField
        name="youSaid"
        label="You said (optional)"
        hint="A sentence or two of what people said, before the figures."
        rows={3}
        defaultValue={commitment?.youSaid}
      />
      <TextAreaField
        name="whatWeWillDo"
        label="What we will do"
        hint="What will be different, in plain English. Who does what by when comes with the actions."
        rows={5}
        defaultValue={commitment?.whatWeWillDo}
      />
      {isPublic ? (
        <TextAreaField
          name="why"
          label="Why is it changed?"
          hint="It has been made, and people have read it. Everybody will read the reason."
          rows={2}
        />
      ) : null}
      <SubmitButton>{commitment ? 'Save' : 'Begin the commitment'}</SubmitButton>
    </ActionForm>
  )
}

function themeOption({ id, title, figures }: ThemeChoice) {
  const said = figures ? `${formatNumber(figures.responses)} of ${formatNumber(figures.base)} bodies` : ''
  return { value: id, label: title, ...(said ? { hint: said } : {}) }
}
