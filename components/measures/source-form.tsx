import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { SourceChoice } from '@/lib/measures/types'
import { yearWords } from '@/lib/measures/words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  code: string
  year: number
  choices: SourceChoice[]
  current: string
}

/** By which consultation the year’s figure is worked out. */
export function SourceForm({ action, code, year, choices, current }: Props) {
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="year" value={year} />
      <SelectField
        name="consultationId"
        label={`Which consultation is it, for ${yearWords(year)}?`}
        hint="Groups that were asked in it count as met where they answered. Groups that were not asked are entered by hand."
        emptyLabel="None: all are entered by hand"
        options={choices.map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={current}
      />
      <SubmitButton kind="secondary">Save</SubmitButton>
    </ActionForm>
  )
}
