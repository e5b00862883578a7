import { OneButtonForm } from '@/components/ui/one-button-form'
import type { FormState } from '@/lib/core/form-action'
import type { RemindersView } from '@/lib/bodies/types'

type Props = {
  view: RemindersView
  token: string
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** To stop reminders, or have them again. */
export function RemindersChoice({ view, token, action }: Props) {
  const { bodyName, contactName, wantsReminders } = view
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{wantsReminders ? 'Stop reminders?' : 'Reminders are stopped'}</h1>
        <p className="govuk-body">
          {wantsReminders
            ? `We remind ${contactName} when ${bodyName} has been asked for its views and has not answered yet.`
            : `We no longer remind ${contactName} when ${bodyName} has not answered yet.`}
        </p>
        <p className="govuk-body">
          {wantsReminders
            ? 'Without reminders you are still asked for your views, once for each consultation, and your group is still counted as asked.'
            : 'You are still asked for your views, once for each consultation, and your group is still counted as asked.'}
        </p>
        <OneButtonForm
          action={action}
          label={wantsReminders ? 'Stop reminders' : 'Remind me again'}
          hidden={{ token, wanted: wantsReminders ? 'no' : 'yes' }}
          kind={wantsReminders ? undefined : 'secondary'}
        />
      </div>
    </div>
  )
}
