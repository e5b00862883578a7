import Link from 'next/link'
import { formatDate, formatDateWithWeekday, formatInstant } from '@/lib/core/format'
import { londonDate } from '@/lib/core/london-time'
import type { RoundView } from '@/lib/rounds/types'
import { STATE_NAMES } from './round-words'

type Props = { round: RoundView; heading?: string; back?: { href: string; label: string } }

/** The head of a round's pages: which draft, of which consultation, and where it stands. */
export function RoundHead({ round, heading, back }: Props) {
  const { consultation, draft, sequence, name, state, closesOn, launchedAt, closedAt } = round
  const list = `/staff/consultations/${consultation.id}/rounds`
  return (
    <>
      <Link className="govuk-back-link" href={back?.href ?? list}>
        {back?.label ?? 'Back to the later rounds'}
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{heading ? draft.title : consultation.title}</span>
        {heading ?? draft.title}
      </h1>
      <p className="govuk-body">
        Stage {sequence}, {name}: {STATE_NAMES[state]}.
        {launchedAt ? ` Put for comment on ${formatInstant(launchedAt)}.` : ''}
        {state === 'open' && closesOn ? ` Open until the end of ${formatDateWithWeekday(closesOn)}.` : ''}
        {closedAt ? ` Closed on ${formatDate(londonDate(new Date(closedAt.getTime() - 1)))}.` : ''}
      </p>
    </>
  )
}
