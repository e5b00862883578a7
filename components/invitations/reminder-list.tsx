import { DataTable } from '@/components/ui/data-table'
import { countOf, formatDateWithWeekday, formatInstant } from '@/lib/core/format'
import type { RemindersView } from '@/lib/invitations/reminder-types'

/** The days of the reminders, and what became of those that have been. */
export function ReminderList({ reminders }: { reminders: RemindersView['reminders'] }) {
  return (
    <DataTable
      caption="Days"
      rows={reminders}
      keyOf={({ date }) => date}
      empty="No reminder has been planned."
      columns={[
        { heading: 'Day', cell: ({ date }) => formatDateWithWeekday(date), isRowHeading: true },
        { heading: 'What became of it', cell: (reminder) => outcome(reminder) },
      ]}
    />
  )
}

function outcome({ sentAt, letters }: RemindersView['reminders'][number]): string {
  if (sentAt) return `${countOf(letters, 'letter')} written on ${formatInstant(sentAt)}`
  return letters > 0 ? `${countOf(letters, 'letter')} written so far` : 'To come'
}
