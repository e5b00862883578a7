import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { BodyMeasure } from '@/lib/measures/types'
import { SaidFields } from './said-fields'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { action: Action; code: string; year: number; body: BodyMeasure }

/** Whether it was met, and what shows it. */
export function EntryForm({ action, code, year, body }: Props) {
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <Hidden {...{ code, year, body }} />
      <SaidFields said={body.entry ? { ...body, isMet: body.state === 'met' } : null} />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  )
}

export function TakeAwayForm({ action, code, year, body }: Props) {
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      <Hidden {...{ code, year, body }} />
      <h2 className="govuk-heading-m">Take it away</h2>
      <TextField name="why" label="Why is it taken away?" hint="The record of it stays." />
      <SubmitButton kind="warning">Take it away</SubmitButton>
    </ActionForm>
  )
}

function Hidden({ code, year, body }: Omit<Props, 'action'>) {
  return (
    <>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="bodyId" value={body.bodyId} />
      <input type="hidden" name="entryId" value={body.entry?.id ?? ''} />
      <input type="hidden" name="version" value={body.entry?.version ?? ''} />
    </>
  )
}
