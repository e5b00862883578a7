import { USES, type Use } from '@/lib/compiles/schema'
import type { SnapshotView } from '@/lib/compiles/types'
import { formatInstant, listOf } from '@/lib/core/format'
import styles from './compile.module.css'

type Source = SnapshotView['content']['sources'][number]
type Passage = Source['passages'][number]

/** What a submitted borough response was made from, as it was then. */
export function SnapshotRecord({ view }: { view: SnapshotView }) {
  const { content, snapshot, leftOut } = view
  const { text, sources, withheld, notAnswered, unread, minority } = content
  return (
    <>
      <p className="govuk-body">
        Frozen on {formatInstant(snapshot.at)}, when the response was submitted. Nothing on this page changes
        any more.
      </p>
      <p className={`govuk-body ${styles.fingerprint}`}>
        Its fingerprint (SHA-256): <code>{snapshot.sha256}</code>
      </p>
      {leftOut.length > 0 ? (
        <p className={styles.care}>
          {listOf(leftOut)} has since asked not to pass its answer on. Its words are left out of this page;
          the fingerprint is of the whole.
        </p>
      ) : null}
      <h2 className="govuk-heading-m">What the borough said</h2>
      {text.map(({ question, title, text }) => (
        <div key={question}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
          <p className={styles.text}>{text}</p>
        </div>
      ))}
      <h2 className="govuk-heading-m">Minority views</h2>
      {minority.length === 0 ? <p className="govuk-body">None were kept.</p> : null}
      {minority.map(({ question, title, views }) => (
        <div key={question}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
          <ul className={styles.passages}>
            {views.map(({ marker, words, reason }, i) => (
              <li key={i} className={styles.passage}>
                <p>
                  <strong>{marker}</strong>
                </p>
                <blockquote>“{words}”</blockquote>
                {reason ? <p>{reason}</p> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <h2 className="govuk-heading-m">What it was made from</h2>
      <dl className="govuk-body">
        <dt>
          <strong>Answered</strong>
        </dt>
        <dd>{sources.length === 0 ? 'Nobody' : listOf(sources.map(({ bodyName }) => bodyName))}</dd>
        <dt>
          <strong>Answered, and asked not to be passed on</strong>
        </dt>
        <dd>{withheld.length === 0 ? 'Nobody' : listOf(withheld)}</dd>
        <dt>
          <strong>Not read when it was submitted</strong>
        </dt>
        <dd>{unread.length === 0 ? 'None' : listOf(unread)}</dd>
        <dt>
          <strong>Had not answered</strong>
        </dt>
        <dd>{notAnswered.length === 0 ? 'Nobody' : listOf(notAnswered)}</dd>
      </dl>
      {sources.map((source) => (
        <SourceRecord key={source.responseId} source={source} />
      ))}
    </>
  )
}

function SourceRecord({ source }: { source: Source }) {
  const { bodyName, reference, revisionNumber, submittedAt, answers, passages } = source
  return (
    <section className={styles.standing}>
      <h3 className="govuk-heading-m govuk-!-margin-bottom-1">{bodyName}</h3>
      <p className="govuk-body-s">
        Reference {reference}, revision {revisionNumber}, submitted on {formatInstant(submittedAt)}
      </p>
      {passages.length === 0 ? (
        <p className="govuk-body">No passage of it was marked.</p>
      ) : (
        <ul className={styles.passages}>
          {passages.map((passage, i) => (
            <PassageRecord key={i} passage={passage} />
          ))}
        </ul>
      )}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            Its whole answer<span className="govuk-visually-hidden">: {bodyName}</span>
          </span>
        </summary>
        <div className="govuk-details__text">
          {answers.map(({ question, title, text }) => (
            <div key={question}>
              <p className="govuk-body govuk-!-margin-bottom-1">
                <strong>{title}</strong>
              </p>
              <p className={styles.text}>{text}</p>
            </div>
          ))}
        </div>
      </details>
    </section>
  )
}

function PassageRecord({
  passage: { title, words, use, reason, isMinority, standing },
}: {
  passage: Passage
}) {
  return (
    <li className={styles.passage} data-use={use}>
      <p>
        <strong>{USES[use as Use] ?? use}</strong>
        {isMinority ? ', kept as a minority view' : ''} · {title}
      </p>
      <blockquote>“{words}”</blockquote>
      {reason ? <p>Why: {reason}</p> : null}
      {standing === 'reworded' ? (
        <p className={styles.small}>Quoted in the borough’s text in other words.</p>
      ) : null}
      {standing === 'gone' ? <p className={styles.small}>Not in the borough’s text as submitted.</p> : null}
    </li>
  )
}
