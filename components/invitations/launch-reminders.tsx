import Link from 'next/link'
import { CheckboxField } from '@/components/ui/fields'
import { formatDateWithWeekday, listOf } from '@/lib/core/format'

type Props = {
  id: string
  /** The number of a later round; the stage that seeks views has none. */
  stage?: number | undefined
  suggested: string[]
  planned: string[]
}

/** The schedule of reminders, as it was planned or as we suggest it. */
export function LaunchReminders({ id, stage, suggested, planned }: Props) {
  if (planned.length > 0)
    return (
      <p className="govuk-body">
        Those who have not answered are reminded on{' '}
        {listOf(planned.map((date) => formatDateWithWeekday(date)))}.{' '}
        <Link
          className="govuk-link"
          href={`/staff/consultations/${id}/reminders${stage ? `?stage=${stage}` : ''}`}
        >
          Change the days
        </Link>
      </p>
    )
  if (suggested.length === 0) return null
  return (
    <CheckboxField
      name="remind"
      label="Remind those who have not answered on"
      hint="You can change the days later, under Reminders."
      options={suggested.map((date) => ({ value: date, label: formatDateWithWeekday(date) }))}
      defaultValue={suggested}
    />
  )
}
