import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { formatDateWithWeekday } from '@/lib/core/format'
import { MOST_REMINDERS } from '@/lib/invitations/schema'
import type { RemindersView } from '@/lib/invitations/reminder-types'

type Props = {
  view: RemindersView
  stage?: string | undefined
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** The days to come; with none set, those we suggest stand in the fields and are kept by saving. */
export function RemindersForm({ view, stage, action }: Props) {
  const { consultation, reminders, suggested } = view
  const toCome = reminders.filter(({ sentAt, letters }) => !sentAt && letters === 0).map(({ date }) => date)
  const isNew = reminders.length === 0
  const dates = isNew ? suggested : toCome
  return (
    <ActionForm action={action}>
      <h2 className="govuk-heading-m">Days to come</h2>
      {isNew && suggested.length > 0 ? (
        <p className="govuk-body">
          We suggest a fortnight before the closing date, so that a group can still meet, and the last days.
          Change them as you like.
        </p>
      ) : null}
      {consultation.closesOn ? (
        <p className="govuk-body">It closes at the end of {formatDateWithWeekday(consultation.closesOn)}.</p>
      ) : null}
      <input type="hidden" name="consultationId" value={consultation.id} />
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      {Array.from({ length: MOST_REMINDERS }, (_, i) => (
        <DateField
          key={i}
          name={`date${i}`}
          label={`Reminder ${i + 1} (optional)`}
          defaultValue={dates[i] ?? ''}
        />
      ))}
      <SubmitButton>Save the days</SubmitButton>
    </ActionForm>
  )
}
