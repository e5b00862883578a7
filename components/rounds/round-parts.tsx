import Link from 'next/link'
import { formatInstant } from '@/lib/core/format'
import type { ManagedRound } from '@/lib/rounds/types'

/** What belongs to a round once it was put for comment. */
export function RoundParts({ round, path }: { round: ManagedRound; path: string }) {
  const { consultation, sequence, editions, refusals, allowedActions } = round
  const of = (part: string) => `/staff/consultations/${consultation.id}/${part}?stage=${sequence}`
  const parts = [
    { href: `${path}/comments`, name: 'Comments', says: 'Passage by passage, each with its answer' },
    {
      href: `${path}/publish`,
      name: 'List of changes',
      says: editions[0]
        ? `Edition ${editions[0].number}, published on ${formatInstant(editions[0].publishedAt)}`
        : allowedActions.includes('publish')
          ? 'Ready to be looked at and published'
          : (refusals.publish ?? ''),
    },
    { href: of('invitations'), name: 'Invitations', says: 'Who was asked, and to ask one more body' },
    {
      href: of('rates'),
      name: 'Response rates',
      says: 'Of this round, by kind of body, borough, ward, week and channel',
    },
    { href: of('silent'), name: 'Silent bodies', says: 'Who has not answered yet' },
    { href: of('reminders'), name: 'Reminders', says: 'On which days the silent are reminded' },
    { href: of('responses'), name: 'Responses', says: 'Every answer as it was given' },
    {
      href: of('borough-responses'),
      name: 'Borough responses',
      says: 'What boroughs make of their panels’ comments',
    },
    {
      href: of('paper'),
      name: 'On paper and by telephone',
      says: 'Forms to print, comments to key in',
    },
    {
      href: `/staff/consultations/${consultation.id}/redaction`,
      name: 'Redaction',
      says: 'What is taken out of comments before others read them',
    },
    { href: of('export'), name: 'Export', says: 'Files of the answers of this round' },
    {
      href: `/consultations/${consultation.slug}/draft?round=${sequence}`,
      name: 'The draft',
      says: 'As everybody reads it',
    },
  ]
  return (
    <ul className="govuk-task-list">
      {parts.map(({ href, name, says }) => (
        <li key={name} className="govuk-task-list__item govuk-task-list__item--with-link">
          <div className="govuk-task-list__name-and-hint">
            <Link className="govuk-link govuk-task-list__link" href={href}>
              {name}
            </Link>
            <div className="govuk-task-list__hint">{says}</div>
          </div>
        </li>
      ))}
    </ul>
  )
}
