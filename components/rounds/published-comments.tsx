import { Paragraphs } from '@/components/ui/paragraphs'
import type { PublishedComment } from '@/lib/rounds/types'
import { VERDICT_NAMES, VIEW_NAMES } from './round-words'
import styles from './rounds.module.css'

type Props = { comments: PublishedComment[]; notQuoted: string; label: string }

/** Comments as they may be read, and what was answered, behind a line that opens them. */
export function PublishedComments({ comments, notQuoted, label }: Props) {
  if (comments.length === 0) return notQuoted ? <p className="govuk-body">{notQuoted}</p> : null
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{label}</span>
      </summary>
      {comments.map((comment, i) => (
        <Comment key={i} comment={comment} />
      ))}
      {notQuoted ? <p className="govuk-body">{notQuoted}</p> : null}
    </details>
  )
}

function Comment({ comment }: { comment: PublishedComment }) {
  const { who, kind, borough, basis, view, text, leftOut, verdict, why } = comment
  const about = [
    kind === who ? '' : kind,
    borough,
    basis,
    view ? `would: ${VIEW_NAMES[view].toLowerCase()}` : '',
  ]
  return (
    <div className={styles.comment}>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>{who}</strong>
      </p>
      <p className="govuk-body-s">{about.filter(Boolean).join(', ')}</p>
      {text === null ? (
        <p className="govuk-hint">{leftOut}</p>
      ) : (
        <blockquote className="govuk-!-margin-0">
          <Paragraphs text={text} />
        </blockquote>
      )}
      <p className="govuk-body govuk-!-margin-bottom-0">
        <strong>{verdict ? `${VERDICT_NAMES[verdict]}.` : 'Not answered.'}</strong> {why}
      </p>
    </div>
  )
}
