import { countOf, formatDate, formatInstantDate } from '@/lib/core/format'
import type { CommitmentView } from '@/lib/commitments/types'
import styles from './commitments.module.css'

/** By when, or since when: what is late is named, and so is why something will not be done. */
export function ByWhen({ commitment }: { commitment: CommitmentView }) {
  const { standing, dueOn, keptAt, droppedAt, whyDropped, actions } = commitment
  const done = actions.filter(({ state }) => state === 'done').length
  const counted = actions.filter(({ state }) => state !== 'dropped').length
  return (
    <>
      {standing === 'kept' && keptAt ? (
        <p className="govuk-body">Kept on {formatInstantDate(keptAt)}.</p>
      ) : null}
      {standing === 'dropped' && droppedAt ? (
        <p className="govuk-body">
          Dropped on {formatInstantDate(droppedAt)}. Why: {whyDropped}
        </p>
      ) : null}
      {['overdue', 'going-on', 'draft'].includes(standing) && dueOn ? (
        <p className="govuk-body">By {formatDate(dueOn)}.</p>
      ) : null}
      <Late commitment={commitment} />
      {counted > 0 && standing !== 'dropped' ? (
        <p className="govuk-body">
          {done} of {countOf(counted, 'action')} done.
        </p>
      ) : null}
    </>
  )
}

function Late({ commitment: { actions } }: { commitment: CommitmentView }) {
  const late = actions.flatMap((action) => [
    ...(action.isOverdue ? [action] : []),
    ...action.milestones.filter(({ isOverdue }) => isOverdue),
  ])
  if (late.length === 0) return null
  return (
    <ul className="govuk-list">
      {late.map(({ id, what, dueOn }) => (
        <li key={id}>
          <span className={styles.late}>Overdue, was due on {formatDate(dueOn)}:</span> {what}
        </li>
      ))}
    </ul>
  )
}
