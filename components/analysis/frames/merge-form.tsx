import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, SelectField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ThemeListView } from '@/lib/analysis/types'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import { WhyField } from './why-field'

type Props = {
  view: ThemeListView
  merge: (state: FormState, form: FormData) => Promise<FormState>
  intoId?: string
}

/** Which theme stays, and which become part of it. */
export function MergeForm({ view: { consultation, themes }, merge, intoId }: Props) {
  return (
    <ActionForm action={merge} className="govuk-!-width-two-thirds">
      <input type="hidden" name="consultationId" value={consultation.id} />
      <SelectField
        name="intoId"
        label="The theme that stays"
        hint="Its name and definition stay as they are. Change them afterwards, where they must say more."
        emptyLabel="Choose a theme"
        defaultValue={intoId}
        options={themes.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <CheckboxField
        name="themeIds"
        label="Themes that become part of it"
        options={themes.map(({ id, title, responses, quotes }) => ({
          value: id,
          label: title,
          hint: `${countOf(responses, 'body', 'bodies')}, ${countOf(quotes, 'quote')}`,
        }))}
      />
      <WhyField frame={consultation.frame} />
      <SubmitButton>Merge</SubmitButton>
    </ActionForm>
  )
}
