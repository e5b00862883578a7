import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ReportView } from '@/lib/reports/types'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; report: ReportView }

export function TitleForm({ action, report }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={report.consultation.id} />
      <input type="hidden" name="version" value={report.version} />
      <TextField name="title" label="Title of the report" labelSize="s" defaultValue={report.title} />
      <SubmitButton kind="secondary">Save the title</SubmitButton>
    </ActionForm>
  )
}
