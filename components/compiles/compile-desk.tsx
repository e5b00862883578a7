import type { CompileDesk as Desk } from '@/lib/compiles/types'
import { AnswerCard } from './answer-card'
import styles from './compile.module.css'
import type { DeskActions } from './desk-actions'
import { DeskHead, NotHere, QuestionPlaces } from './desk-head'
import { DeskKeys } from './desk-keys'
import { Standing } from './desk-standing'
import { OwnColumn } from './own-column'

/** The desk at one question: the panels' answers side by side, and the borough's own text beside them. */
export function CompileDesk({ desk, actions }: { desk: Desk; actions: DeskActions | null }) {
  const { invitationId, question, answers } = desk
  return (
    <div className={styles.desk}>
      <DeskHead desk={desk} actions={actions} />
      <QuestionPlaces desk={desk} />
      <DeskKeys>
        <h2 className="govuk-heading-m govuk-!-margin-bottom-3">
          {question.pageTitle ? <span className="govuk-caption-m">{question.pageTitle}</span> : null}
          {question.title}
        </h2>
        {question.about ? (
          <p className="govuk-inset-text govuk-!-margin-top-2 as-written">{question.about}</p>
        ) : null}
        <div className={styles.columns}>
          <div>
            {answers.length === 0 ? (
              <p className="govuk-body">
                No answer to this question can be read yet. Each panel’s answer appears here as soon as it is
                submitted.
              </p>
            ) : (
              <div className={styles.answers}>
                {answers.map((answer) => (
                  <AnswerCard
                    key={answer.responseId + question.key}
                    {...{ invitationId, question: question.key, isText: question.isText, answer, actions }}
                  />
                ))}
              </div>
            )}
            <div className="govuk-!-margin-top-4">
              <NotHere desk={desk} />
            </div>
          </div>
          <OwnColumn desk={desk} actions={actions} />
        </div>
      </DeskKeys>
      <Standing desk={desk} actions={actions} />
    </div>
  )
}
