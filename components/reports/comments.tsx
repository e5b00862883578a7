import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField, TextField } from '@/components/ui/fields'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatInstant } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { CommentView } from '@/lib/reports/types'
import styles from './writing.module.css'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
  comments: CommentView[]
  answer: Action
  settle: Action
  mayComment: boolean
  /** Names and addresses of sections, where comments of several stand together. */
  sections?: { slug: string; heading: string; path: string }[]
}

/** What those who write say to one another, with answers. Never published. */
export function Comments({ comments, ...rest }: Props) {
  if (comments.length === 0) return <p className="govuk-body">Nobody has said anything yet.</p>
  return comments.map((comment) => <Comment key={comment.id} comment={comment} {...rest} />)
}

function Comment({
  comment,
  answer,
  settle,
  mayComment,
  sections,
}: Omit<Props, 'comments'> & { comment: CommentView }) {
  const { id, text, excerpt, by, at, settledAt, settledBy, isOfEarlier, answers } = comment
  const section = sections?.find(({ slug }) => slug === comment.sectionSlug)
  return (
    <article className={`${styles.comment}${settledAt ? ` ${styles.settled}` : ''}`}>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        <strong>{by}</strong>, {formatInstant(at)}
        {isOfEarlier ? ', of an earlier version' : ''}
      </p>
      {section ? (
        <p className="govuk-body-s govuk-!-margin-bottom-1">
          <Link className="govuk-link" href={section.path}>
            {section.heading}
          </Link>
        </p>
      ) : null}
      {excerpt ? <blockquote className="govuk-body-s as-written">“{excerpt}”</blockquote> : null}
      <p className={`govuk-body ${styles.text}`}>{text}</p>
      {answers.map((said) => (
        <div key={said.id} className={styles.answer}>
          <p className="govuk-body-s govuk-!-margin-bottom-1">
            <strong>{said.by}</strong>, {formatInstant(said.at)}
          </p>
          <p className={`govuk-body ${styles.text}`}>{said.text}</p>
        </div>
      ))}
      {settledAt ? (
        <p className="govuk-body-s">
          Settled by {settledBy}, {formatInstant(settledAt)}.
        </p>
      ) : null}
      {mayComment ? <Reply {...{ id, answer, settle, isSettled: settledAt !== null }} /> : null}
    </article>
  )
}

function Reply({
  id,
  answer,
  settle,
  isSettled,
}: {
  id: string
  answer: Action
  settle: Action
  isSettled: boolean
}) {
  const field = `answer-${id}`
  return (
    <>
      {isSettled ? null : (
        <details className="govuk-details govuk-!-margin-bottom-2">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Answer</span>
          </summary>
          <div className="govuk-details__text">
            <ActionForm action={answer}>
              <input type="hidden" name="commentId" value={id} />
              <label className="govuk-label" htmlFor={field}>
                Your answer
              </label>
              <textarea className="govuk-textarea" id={field} name="text" rows={3} />
              <SubmitButton kind="secondary">Send the answer</SubmitButton>
            </ActionForm>
          </div>
        </details>
      )}
      <OneButtonForm
        action={settle}
        kind="secondary"
        label={isSettled ? 'Take it up again' : 'Settled'}
        hidden={{ commentId: id, settled: isSettled ? '' : 'yes' }}
      />
    </>
  )
}

type NewProps = { action: Action; consultationId: string; section?: { kind: string; key: string } }

/** Something to say, of a passage or of all of it. */
export function CommentForm({ action, consultationId, section }: NewProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="kind" value={section?.kind ?? ''} />
      <input type="hidden" name="key" value={section?.key ?? ''} />
      <TextAreaField name="said" label="Say something to the others" rows={3} />
      {section ? <TextField name="excerpt" label="The words it is about, if not all of it" /> : null}
      <SubmitButton kind="secondary">Send the comment</SubmitButton>
    </ActionForm>
  )
}
