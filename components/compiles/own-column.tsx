import { ActionForm } from '@/components/ui/action-form'
import type { CompileDesk } from '@/lib/compiles/types'
import { BoroughText } from './borough-text'
import styles from './compile.module.css'
import type { DeskActions } from './desk-actions'
import { PassageItem } from './passage-item'

type Props = { desk: CompileDesk; actions: DeskActions | null }

/** The borough's own words on the question, what they quote, and minority views in a place of their own. */
export function OwnColumn({ desk, actions }: Props) {
  const { invitationId, question, text, ownAnswer, citations, minority, group } = desk
  const canPut = actions !== null && text !== null && minority.some(({ standing }) => standing !== 'stands')
  return (
    <section className={styles.own} aria-labelledby="own" id="own-column">
      <h2 className="govuk-heading-m" id="own">
        {actions ? 'Our text' : `The text of ${group.name}`}
      </h2>
      {text === null ? (
        <OwnChoice invitationId={invitationId} ownAnswer={ownAnswer} actions={actions} />
      ) : actions ? (
        <BoroughText
          key={question.key}
          {...{ invitationId, question: question.key, title: question.title, text }}
          save={actions.save}
        />
      ) : (
        <p className={styles.text} dir="auto">
          {text.value || 'Nothing has been written yet.'}
        </p>
      )}
      {citations.length > 0 ? (
        <>
          <h3 className="govuk-heading-s">Whose words it quotes</h3>
          <ul className={styles.passages}>
            {citations.map((passage) => (
              <PassageItem
                key={passage.id}
                {...{ passage, invitationId, actions }}
                withMarker
                place="cited"
              />
            ))}
          </ul>
        </>
      ) : null}
      <h3 className="govuk-heading-s">Minority views</h3>
      {minority.length === 0 ? (
        <p className={styles.small}>
          None are kept for this question. A view that few hold need not be lost: mark it, and tick “Keep it
          as a minority view”.
        </p>
      ) : (
        <ul className={styles.passages}>
          {minority.map((passage) => (
            <PassageItem
              key={passage.id}
              {...{ passage, invitationId, actions }}
              withMarker
              place="minority"
            />
          ))}
        </ul>
      )}
      {canPut ? (
        <ActionForm action={actions.minority}>
          <input type="hidden" name="invitationId" value={invitationId} />
          <input type="hidden" name="question" value={question.key} />
          <button className={styles.tool}>Put the minority views at the end of our text</button>
        </ActionForm>
      ) : null}
    </section>
  )
}

type Choice = { invitationId: string; ownAnswer: string; actions: DeskActions | null }

function OwnChoice({ invitationId, ownAnswer, actions }: Choice) {
  return (
    <>
      <p className={styles.text}>{ownAnswer || 'Not answered yet.'}</p>
      {actions ? (
        <ActionForm action={actions.open}>
          <input type="hidden" name="invitationId" value={invitationId} />
          <input type="hidden" name="to" value="questions" />
          <p className={styles.small}>
            This question is not answered in words. Answer it in the questionnaire.
          </p>
          <button className={styles.tool}>Open the questionnaire</button>
        </ActionForm>
      ) : null}
    </>
  )
}
