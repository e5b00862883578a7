import Link from 'next/link'
import { StandingTag } from '@/components/commitments/state-tags'
import { whose } from '@/components/commitments/whose'
import { formatDate } from '@/lib/core/format'
import type { CommitmentLink, RefusalLink } from '@/lib/chain/types'

type Props = { commitments: CommitmentLink[]; refusals: RefusalLink[] }

/** What was promised because of a theme, and what will not be done, with why. */
export function FedLists({ commitments, refusals }: Props) {
  if (commitments.length === 0 && refusals.length === 0)
    return <p className="govuk-body">Nothing has been promised because of this theme yet.</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {commitments.map(({ number, title, standing, dueOn, leads }) => (
        <li key={number}>
          <Link className="govuk-link" href={`/commitments/${number}`}>
            Commitment {number}: {title}
          </Link>{' '}
          of {whose(leads)}
          {dueOn ? `, by ${formatDate(dueOn)}` : ''} <StandingTag standing={standing} />
        </li>
      ))}
      {refusals.map(({ id, what, why }) => (
        <li key={id}>
          Will not be done: {what} <span className="as-written">Why: {why}</span>
        </li>
      ))}
    </ul>
  )
}
