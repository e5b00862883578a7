import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import type { DeskAnswer } from '@/lib/compiles/types'
import { AnswerAbout } from './answer-about'
import styles from './compile.module.css'
import type { DeskActions } from './desk-actions'
import { MarkForm } from './mark-form'
import { MarkedText } from './marked-text'
import { PassageItem } from './passage-item'

type Props = {
  invitationId: string
  question: string
  isText: boolean
  answer: DeskAnswer
  /** Null for readers. */
  actions: DeskActions | null
}

/** One panel's answer to the question, what became of it so far, and what can be done with it. */
export function AnswerCard({ invitationId, question, isText, answer, actions }: Props) {
  const { responseId, revisionNumber, bodyName, context, text, passages, reading } = answer
  return (
    <article
      className={styles.card}
      tabIndex={-1}
      data-answer=""
      data-reading={reading}
      aria-labelledby={`who-${responseId}`}
      id={`answer-${responseId}`}
    >
      <h3 className={styles.who} id={`who-${responseId}`}>
        {bodyName}
      </h3>
      <AnswerAbout answer={answer} />
      {context ? <p className={styles.context}>{context}</p> : null}
      {text ? (
        <p className={styles.text} id={`text-${responseId}`} dir="auto">
          <MarkedText text={text} passages={passages} />
        </p>
      ) : (
        <p className={styles.small}>It no longer answers this question.</p>
      )}
      {passages.length > 0 ? (
        <ul className={styles.passages}>
          {passages.map((passage) => (
            <PassageItem key={passage.id} {...{ passage, invitationId, actions }} place="answer" />
          ))}
        </ul>
      ) : null}
      {actions && text ? (
        <MarkForm
          {...{ invitationId, question }}
          answer={{ responseId, revisionNumber, bodyName }}
          canTakeIn={isText}
          action={actions.mark}
        />
      ) : null}
      <div className={styles.row}>
        <Link
          className={`govuk-link govuk-body-s ${styles.target}`}
          href={`/my-groups/compile/${invitationId}/panels/${responseId}`}
        >
          Its whole answer<span className="govuk-visually-hidden">: {bodyName}</span>
        </Link>
        {actions && reading !== 'read' ? (
          <ActionForm action={actions.read}>
            <input type="hidden" name="invitationId" value={invitationId} />
            <input type="hidden" name="responseId" value={responseId} />
            <input type="hidden" name="revisionNumber" value={revisionNumber} />
            <button className={styles.tool} data-key="r">
              Mark as read<span className="govuk-visually-hidden">: {bodyName}</span>{' '}
              <kbd aria-hidden="true">r</kbd>
            </button>
          </ActionForm>
        ) : null}
      </div>
    </article>
  )
}
