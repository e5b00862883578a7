import Link from 'next/link'
import type { CompileDesk } from '@/lib/compiles/types'
import { countOf, formatDateWithWeekday, formatInstant, listOf } from '@/lib/core/format'
import styles from './compile.module.css'
import type { DeskActions } from './desk-actions'

type Props = { desk: CompileDesk; actions: DeskActions | null }

/** How far the reading has come, and what a co-ordinator must not miss. */
export function DeskHead({ desk, actions }: Props) {
  const { progress, closesOn, nextUnread, invitationId, whyNot } = desk
  const { asked, answered, read, unread, withheld } = progress
  const total = read + unread
  return (
    <>
      <ul className={styles.facts}>
        <li>
          <strong>
            {read} of {countOf(total, 'answer')} read
          </strong>
        </li>
        <li>
          {answered} of {countOf(asked, 'body', 'bodies')} answered
        </li>
        {withheld > 0 ? <li>{withheld} asked not to be passed on</li> : null}
        {closesOn ? <li>Open until the end of {formatDateWithWeekday(closesOn)}</li> : null}
      </ul>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label="Answers read"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={read}
      >
        <div style={{ width: `${total === 0 ? 0 : (100 * read) / total}%` }} />
      </div>
      {actions === null ? <p className="govuk-body">{whyNot} You can read all of it.</p> : null}
      <Late desk={desk} actions={actions} />
      <div className={`${styles.steps} no-print`}>
        {nextUnread ? (
          <Link
            className={`${styles.tool} ${styles.main}`}
            href={`/my-groups/compile/${invitationId}/panels/${nextUnread}`}
          >
            Read the next unread answer
          </Link>
        ) : null}
        {actions ? (
          <Link className={styles.tool} href={`/my-groups/compile/${invitationId}/ask`}>
            Ask a further group of the borough
          </Link>
        ) : null}
        <a className={styles.tool} href="#standing">
          Sign off and submit
        </a>
      </div>
    </>
  )
}

/** Answers that came, or changed, after they could be taken into account. */
function Late({ desk: { late, invitationId, standing }, actions }: Props) {
  if (late.length === 0) return null
  return (
    <div className={styles.care}>
      <p className="govuk-body">
        <strong>
          {standing.submitted
            ? 'Came or changed after you read or submitted: the borough’s response does not show it.'
            : 'Corrected since you read it.'}
        </strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {late.map(({ responseId, bodyName, at, isCorrection }) => (
          <li key={responseId}>
            <Link className="govuk-link" href={`/my-groups/compile/${invitationId}/panels/${responseId}`}>
              {bodyName}
            </Link>
            , {isCorrection ? 'corrected' : 'submitted'} on {formatInstant(at)}
          </li>
        ))}
      </ul>
      {standing.submitted && actions ? (
        <p className="govuk-body">
          Take it into your text here, then submit the changed response before the consultation closes.
        </p>
      ) : null}
    </div>
  )
}

/** The questions of the desk, with how much there is on each. */
export function QuestionPlaces({ desk }: { desk: CompileDesk }) {
  const { questions, question, previous, next, invitationId } = desk
  const href = (key: string) => `/my-groups/compile/${invitationId}?question=${encodeURIComponent(key)}`
  return (
    <nav aria-label="Questions" className="no-print">
      <details className={styles.places}>
        <summary className="govuk-body govuk-!-margin-bottom-0">
          All {countOf(questions.length, 'question')}
        </summary>
        <ol>
          {questions.map(({ key, title, pageTitle, answers, passages }) => (
            <li key={key}>
              <Link
                className="govuk-link"
                href={href(key)}
                aria-current={key === question.key ? 'page' : undefined}
              >
                {title}
                <br />
                <small>
                  {[
                    pageTitle,
                    countOf(answers, 'answer'),
                    passages > 0 ? countOf(passages, 'passage') + ' marked' : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </Link>
            </li>
          ))}
        </ol>
      </details>
      <div className={styles.steps}>
        {previous ? (
          <Link className={styles.tool} href={href(previous.key)} rel="prev">
            Previous question
          </Link>
        ) : null}
        {next ? (
          <Link className={styles.tool} href={href(next.key)} rel="next">
            Next question
          </Link>
        ) : null}
      </div>
    </nav>
  )
}

/** Whose words are not here, and why. */
export function NotHere({ desk }: { desk: CompileDesk }) {
  const { silentHere, withheld, notAnswered } = desk
  return (
    <>
      {withheld.length > 0 ? (
        <div className={styles.care}>
          <p className="govuk-body">
            <strong>Answered, and asked not to be passed on:</strong>{' '}
            {listOf(withheld.map(({ bodyName }) => bodyName))}. Such an answer counts, and goes to the
            authority alone.
          </p>
          {withheld.some(({ passages }) => passages > 0) ? (
            <p className="govuk-body">
              Passages of{' '}
              {listOf(withheld.filter(({ passages }) => passages > 0).map(({ bodyName }) => bodyName))} were
              marked before. Their words are no longer shown here; please take them out of your text.
            </p>
          ) : null}
        </div>
      ) : null}
      {silentHere.length > 0 ? (
        <p className="govuk-body-s">Left this question out: {listOf(silentHere)}.</p>
      ) : null}
      {notAnswered.length > 0 ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              Have not answered yet: {countOf(notAnswered.length, 'body', 'bodies')}
            </span>
          </summary>
          <div className="govuk-details__text">
            <ul className="govuk-list">
              {notAnswered.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        </details>
      ) : null}
    </>
  )
}
