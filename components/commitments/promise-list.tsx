import Link from 'next/link'
import type { CommitmentView } from '@/lib/commitments/types'
import { formatDate } from '@/lib/core/format'
import styles from './promise-list.module.css'
import { StandingTag } from './state-tags'

/** Commitments, a line each: what was promised, how it stands and by when. */
export function PromiseList({ commitments }: { commitments: CommitmentView[] }) {
  if (commitments.length === 0)
    return (
      <p className="govuk-body">Nothing has been promised yet. Commitments appear here once they are made.</p>
    )
  return (
    <ul className={styles.promises}>
      {commitments.map(({ id, number, title, standing, dueOn }) => (
        <li key={id}>
          <p className="govuk-body">
            <Link className="govuk-link" href={`/commitments/${number}`}>
              {title}
            </Link>{' '}
            <StandingTag standing={standing} />
            {dueOn ? <span className="govuk-hint"> by {formatDate(dueOn)}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
