import { formatDate, formatInstantDate } from '@/lib/core/format'
import type { EventView } from '@/lib/commitments/types'

const OF_COMMITMENT: Record<string, string> = {
  made: 'The commitment was made.',
  kept: 'The commitment was kept.',
  dropped: 'The commitment was dropped.',
  reopened: 'The commitment was opened again.',
  'taken-up': 'The commitment was taken up again.',
  reworded: 'The wording was changed.',
}

const OF_ACTION: Record<string, string> = {
  added: 'was added',
  started: 'was started',
  'put-back': 'was put back to planned',
  done: 'was done',
  dropped: 'was dropped',
  reopened: 'was opened again',
  'taken-up': 'was taken up again',
  reworded: 'was changed',
  'due-moved': 'was given another day',
}

const OF_MILESTONE: Record<string, string> = {
  'milestone-added': 'was added',
  'milestone-reached': 'was reached',
  'milestone-not-reached': 'is not reached after all',
  'milestone-moved': 'was given another day',
  'milestone-reworded': 'was changed',
  'milestone-removed': 'was taken away',
}

/** What became of it, each step with its day and why, newest first. Nothing is ever taken out of it. */
export function History({ events }: { events: EventView[] }) {
  return (
    <ol className="govuk-list govuk-list--spaced">
      {events.map((event) => (
        <li key={event.id}>
          <strong>{formatInstantDate(event.at)}:</strong> {words(event)}
          {event.why ? ` Why: ${event.why}` : ''}
        </li>
      ))}
    </ol>
  )
}

function words({ what, action, milestone, from, to }: EventView): string {
  const days = from && to ? `: ${formatDate(to)} instead of ${formatDate(from)}` : ''
  if (milestone) {
    const on = what === 'milestone-reached' && to ? ` on ${formatDate(to)}` : ''
    return `The milestone “${milestone}” ${OF_MILESTONE[what] ?? what}${on}${days}.`
  }
  if (action) return `“${action}” ${OF_ACTION[what] ?? what}${days}.`
  return OF_COMMITMENT[what] ?? what
}
