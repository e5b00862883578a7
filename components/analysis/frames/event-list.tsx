import Link from 'next/link'
import type { HistoryView, ThemeEventView } from '@/lib/analysis/frames/types'
import { formatInstant } from '@/lib/core/format'
import { Fields } from './differences'
import styles from './frames.module.css'

const WHAT: Record<string, string> = {
  added: 'Added',
  changed: 'Changed',
  moved: 'Moved',
  merged: 'Merged',
  split: 'Split',
  removed: 'Removed',
  restored: 'Put back',
  carried: 'Carried over',
}

/** The history of a code frame, newest first. */
export function EventList({ view: { events }, path }: { view: HistoryView; path: string }) {
  if (events.length === 0)
    return (
      <p className="govuk-body">
        Nothing has happened yet. Each theme that is added, changed, moved, merged, split or removed will
        stand here, with who did it, when and why.
      </p>
    )
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <Event key={event.id} event={event} path={path} />
      ))}
    </ol>
  )
}

function Event({
  event: { at, by, what, theme, fields, why },
  path,
}: {
  event: ThemeEventView
  path: string
}) {
  return (
    <li className={styles.event}>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
        {WHAT[what] ?? what}:{' '}
        <Link className="govuk-link" href={`${path}/history?theme=${theme.id}`}>
          {theme.title}
        </Link>
      </h2>
      <p className={`govuk-body govuk-!-margin-bottom-1 ${styles.when}`}>
        {formatInstant(at)}
        {by ? `, ${by}` : ''}
      </p>
      {why ? <p className="govuk-body govuk-!-margin-bottom-1">“{why}”</p> : null}
      <Fields fields={fields} />
    </li>
  )
}
