import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PanelAnswer as View } from '@/lib/compiles/types'
import { countOf } from '@/lib/core/format'
import { AnswerAbout } from './answer-about'
import styles from './compile.module.css'
import type { DeskActions } from './desk-actions'
import { MarkedText } from './marked-text'
import { PassageItem } from './passage-item'

type Props = { view: View; actions: Pick<DeskActions, 'read' | 'update' | 'remove'> | null }

/** Everything one panel said, to be read at one go; each answer leads to its question at the desk. */
export function PanelAnswer({ view, actions }: Props) {
  const { invitationId, answer, lines, previous, next, progress } = view
  const panelHref = (id: string) => `/my-groups/compile/${invitationId}/panels/${id}`
  return (
    <>
      <AnswerAbout answer={answer} />
      <p className="govuk-body-s">
        Reference {answer.reference} · {progress.read} of {countOf(progress.read + progress.unread, 'answer')}{' '}
        read
      </p>
      {lines
        .filter(({ text, passages }) => text !== '' || passages.length > 0)
        .map(({ question, title, text, passages }) => (
          <section key={question} className="govuk-!-margin-bottom-6">
            <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h2>
            <p className={styles.text} dir="auto">
              <MarkedText text={text} passages={passages} />
            </p>
            {passages.length > 0 ? (
              <ul className={styles.passages}>
                {passages.map((passage) => (
                  <PassageItem key={passage.id} {...{ passage, invitationId, actions }} place="panel" />
                ))}
              </ul>
            ) : null}
            <Link
              className="govuk-link govuk-body-s no-print"
              href={`/my-groups/compile/${invitationId}?question=${encodeURIComponent(question)}`}
            >
              Beside the other panels’ answers<span className="govuk-visually-hidden">: {title}</span>
            </Link>
          </section>
        ))}
      {actions && answer.reading !== 'read' ? (
        <ActionForm action={actions.read}>
          <input type="hidden" name="invitationId" value={invitationId} />
          <input type="hidden" name="responseId" value={answer.responseId} />
          <input type="hidden" name="revisionNumber" value={answer.revisionNumber} />
          <input type="hidden" name="goOn" value="yes" />
          <SubmitButton>Mark as read and go on</SubmitButton>
        </ActionForm>
      ) : null}
      <div className={`${styles.row} no-print`}>
        {previous ? (
          <Link className="govuk-link govuk-body" href={panelHref(previous.responseId)}>
            Before: {previous.bodyName}
          </Link>
        ) : null}
        {next ? (
          <Link className="govuk-link govuk-body" href={panelHref(next.responseId)}>
            Next: {next.bodyName}
          </Link>
        ) : null}
      </div>
    </>
  )
}
