import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ConsultationForAnalysis, ThemeView } from '@/lib/analysis/types'
import type { FormState } from '@/lib/core/form-action'
import { WhyField } from './frames/why-field'
import { addresseeOptions, onlyAddressee } from './addressee-options'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  consultation: ConsultationForAnalysis
  theme?: ThemeView
}

/** A theme's name, what belongs to it and what does not, and to whom it is said. */
export function ThemeForm({ action, consultation, theme }: Props) {
  const { leads } = consultation
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <input type="hidden" name="consultationId" value={consultation.id} />
      {theme ? (
        <>
          <input type="hidden" name="themeId" value={theme.id} />
          <input type="hidden" name="version" value={theme.version} />
        </>
      ) : null}
      <TextField
        name="title"
        label="Name"
        hint="Short, and as the public will read it. For example: Enough time to answer"
        defaultValue={theme?.title}
      />
      <TextAreaField
        name="description"
        label="What it says"
        hint="One or two sentences. They stand in the report under the name."
        rows={3}
        defaultValue={theme?.description}
      />
      <TextField
        name="heading"
        label="Heading (optional)"
        hint="Themes of one heading stand together. For example: Visibility"
        defaultValue={theme?.heading}
      />
      <RadioField
        name="addressees"
        label="To whom is it said?"
        options={addresseeOptions(leads)}
        defaultValue={theme?.addressees.join('+') ?? onlyAddressee(leads)}
      />
      <TextAreaField
        name="includes"
        label="What belongs to it"
        hint="For whoever codes: what to count, with examples."
        rows={3}
        defaultValue={theme?.includes}
      />
      <TextAreaField
        name="excludes"
        label="What does not belong to it"
        hint="And which theme it belongs to instead."
        rows={3}
        defaultValue={theme?.excludes}
      />
      <WhyField frame={consultation.frame} />
      <div className="govuk-button-group">
        <SubmitButton>{theme ? 'Save' : 'Add the theme'}</SubmitButton>
        {theme ? null : (
          <SubmitButton kind="secondary" name="then" value="another">
            Add it and another
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  )
}
