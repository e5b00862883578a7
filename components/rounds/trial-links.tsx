import Link from 'next/link'
import type { ManagedRound } from '@/lib/rounds/types'

/** While it is written: to try it out as those who are asked will see it, to see it on paper, and to plan its reminders. */
export function TrialLinks({ round }: { round: ManagedRound }) {
  const { consultation, sequence, passages } = round
  const of = (part: string) => `/staff/consultations/${consultation.id}/${part}?stage=${sequence}`
  if (passages.length === 0) return null
  return (
    <ul className="govuk-list">
      <li>
        <Link className="govuk-link" href={of('preview')}>
          Preview and pilot
        </Link>
        : the round as those who are asked will see it; nothing entered there counts
      </li>
      <li>
        <Link className="govuk-link" href={of('paper')}>
          On paper
        </Link>
        : the form to print, with every passage on it
      </li>
      <li>
        <Link className="govuk-link" href={of('reminders')}>
          Reminders
        </Link>
        : on which days those who have not commented are reminded
      </li>
    </ul>
  )
}
