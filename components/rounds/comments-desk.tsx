import Link from 'next/link'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { CommentsDesk as Desk } from '@/lib/rounds/types'
import { AnswerForm } from './answer-form'
import { CommentAnswer } from './comment-answer'
import { DecisionForm } from './decision-form'
import { OUTCOME_NAMES } from './round-words'
import styles from './rounds.module.css'
import { ViewCountsTable } from './view-counts-table'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { desk: Desk; path: string; show: string; chosen: string; answer: Action; decide: Action }

const SHOWS = [
  { key: 'all', label: 'All comments' },
  { key: 'unanswered', label: 'Still to answer' },
  { key: 'answered', label: 'Answered' },
]

/** Where comments are read and answered: the passages at the side, those on one beside one another. */
export function CommentsDesk({ desk, path, show, chosen, answer, decide }: Props) {
  const { round, passages, here, total, unanswered, responses } = desk
  const hrefOf = (key: string, shown = show) => `${path}?passage=${key}&show=${shown}`
  const mayAnswer = round.allowedActions.includes('answer')
  const place = here.key === 'whole' ? 'the draft as a whole' : `passage ${here.key}`
  const hidden = { stageId: round.stageId, path: hrefOf(here.key) }
  return (
    <>
      <p className="govuk-body-l">
        {countOf(total, 'comment')}, {unanswered} still to answer.{' '}
        {countOf(responses.bodies, 'body has', 'bodies have')} answered
        {responses.persons >= 10 ? `, and ${responses.persons} members of the public` : ''}.
      </p>
      <div className={styles.desk}>
        <nav aria-label="Passages">
          <ol className={styles.list}>
            {passages.map(({ key, label, comments, unanswered, outcome }) => (
              <li key={key}>
                <Link
                  className="govuk-link"
                  href={hrefOf(key)}
                  aria-current={key === here.key ? 'true' : undefined}
                >
                  {key === 'whole' ? label : `${key}. ${label}`}
                </Link>
                <span className="govuk-body-s govuk-!-margin-bottom-0">
                  {comments === 0
                    ? 'No comments'
                    : `${countOf(comments, 'comment')}, ${unanswered} to answer`}
                  {outcome && outcome !== 'undecided' ? `; ${OUTCOME_NAMES[outcome].toLowerCase()}` : ''}
                </span>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          <h2 className="govuk-heading-m">
            {here.key === 'whole' ? 'The draft as a whole' : `Passage ${here.key}`}
            {here.passage?.heading ? `: ${here.passage.heading}` : ''}
          </h2>
          {here.passage ? (
            <p className={`govuk-body ${styles.passage} ${styles.words}`}>{here.passage.text}</p>
          ) : null}
          {here.views ? (
            <ViewCountsTable views={here.views} caption={`What should become of ${place}`} />
          ) : null}
          <nav aria-label="Which comments" className="govuk-body">
            {SHOWS.map(({ key, label }, i) => (
              <span key={key}>
                {i > 0 ? ' | ' : ''}
                {key === show ? (
                  <strong aria-current="true">{label}</strong>
                ) : (
                  <Link className="govuk-link" href={hrefOf(here.key, key)}>
                    {label}
                  </Link>
                )}
              </span>
            ))}
          </nav>
          {here.comments.length === 0 ? (
            <p className="govuk-body">There are no such comments on {place}.</p>
          ) : null}
          <div className={styles.side}>
            {here.comments.map((comment) => (
              <CommentAnswer
                key={comment.responseId}
                {...{ comment, mayAnswer }}
                answerHref={`${hrefOf(here.key)}&answer=${comment.responseId}#answer`}
              />
            ))}
          </div>
          {mayAnswer && here.comments.length > 0 ? (
            <AnswerForm
              {...{ here, hidden, chosen }}
              action={answer}
              // Drawn anew for another comment, and once it is answered.
              key={`${chosen}-${here.comments.map(({ answer }) => answer?.version ?? 0).join()}`}
            />
          ) : null}
          {here.passage && mayAnswer ? (
            <DecisionForm
              passage={here.passage}
              path={hidden.path}
              action={decide}
              key={here.passage.version}
            />
          ) : null}
        </div>
      </div>
    </>
  )
}
