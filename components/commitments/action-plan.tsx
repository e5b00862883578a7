import { formatDate, formatInstantDate } from '@/lib/core/format'
import type { ActionView, MilestoneView, NoteView } from '@/lib/commitments/types'
import type { ReactNode } from 'react'
import styles from './commitments.module.css'
import { ActionTag } from './state-tags'

type Props = {
  actions: ActionView[]
  /** What staff can do with an action, or with a note. */
  ofAction?: (action: ActionView) => ReactNode
  ofNote?: (note: NoteView) => ReactNode
}

/** What will be done, by whom and by when, with its milestones and how far it is. */
export function ActionPlan({ actions, ofAction, ofNote }: Props) {
  return (
    <>
      {actions.map((action) => (
        <section key={action.id} className={styles.action} aria-labelledby={`action-${action.id}`}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1" id={`action-${action.id}`}>
            {action.what}
          </h3>
          <p className="govuk-body">
            <ActionTag state={action.state} isOverdue={action.isOverdue} /> {action.owner}, by{' '}
            {formatDate(action.dueOn)}
            {action.state === 'done' && action.doneAt ? `. Done on ${formatInstantDate(action.doneAt)}` : ''}
          </p>
          {action.state === 'dropped' ? (
            <p className={`govuk-body ${styles.narrow}`}>Why it was dropped: {action.whyDropped}</p>
          ) : null}
          <Milestones milestones={action.milestones} />
          <Notes notes={action.notes} ofNote={ofNote} />
          {ofAction?.(action)}
        </section>
      ))}
    </>
  )
}

function Milestones({ milestones }: { milestones: MilestoneView[] }) {
  if (milestones.length === 0) return null
  return (
    <>
      <h4 className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">Milestones</h4>
      <ul className="govuk-list govuk-list--bullet">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            {milestone.what}: <MilestoneDay milestone={milestone} />
          </li>
        ))}
      </ul>
    </>
  )
}

export function MilestoneDay({ milestone: { dueOn, reachedOn, isOverdue } }: { milestone: MilestoneView }) {
  if (reachedOn)
    return (
      <>
        reached on {formatDate(reachedOn)} (due on {formatDate(dueOn)})
      </>
    )
  if (isOverdue) return <span className={styles.late}>overdue, was due on {formatDate(dueOn)}</span>
  return <>due on {formatDate(dueOn)}</>
}

/** How far it is, with what shows it, newest first. */
export function Notes({ notes, ofNote }: { notes: NoteView[] } & Pick<Props, 'ofNote'>) {
  return (
    <>
      {notes.map((note) => (
        <div key={note.id} className={styles.note}>
          <p className="govuk-body as-written">
            <strong>{formatInstantDate(note.at)}:</strong> {note.text}
          </p>
          {note.evidence ? (
            <p className="govuk-body-s">
              What shows it:{' '}
              {note.evidence.url ? (
                <a className="govuk-link" href={note.evidence.url} rel="noopener noreferrer">
                  {note.evidence.title}
                </a>
              ) : (
                note.evidence.title
              )}
            </p>
          ) : null}
          {ofNote?.(note)}
        </div>
      ))}
    </>
  )
}
