import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PassageView } from '@/lib/rounds/types'
import { Hidden, type EditorActions } from './draft-editor'
import styles from './rounds.module.css'

type Props = {
  passage: PassageView
  hidden: Record<string, string>
  actions: EditorActions
  path: string
  /** Its form is open. */
  isEdited: boolean
  isFirst: boolean
  isLast: boolean
}

/** One passage of a draft that is being written; its form opens where it is wanted. */
export function PassageEditor(props: Props) {
  const { passage, path, isEdited } = props
  const { id, number, heading, text } = passage
  return (
    <section className={styles.passage} id={`p-${id}`} aria-label={`Passage ${number}`}>
      {heading ? <h3 className="govuk-heading-s">{heading}</h3> : null}
      <p className={`govuk-body ${styles.words}`}>
        <strong>{number}.</strong> {text}
      </p>
      {isEdited ? (
        <PassageForms {...props} />
      ) : (
        <p className="govuk-body">
          <Link className="govuk-link" href={`${path}?edit=${id}#p-${id}`}>
            Change, move, join or split<span className="govuk-visually-hidden"> passage {number}</span>
          </Link>
        </p>
      )}
    </section>
  )
}

function PassageForms({ passage, hidden, actions, path, isFirst, isLast }: Props) {
  const { id, heading, text } = passage
  const own = { ...hidden, passageId: id }
  const moves = [
    ...(isFirst ? [] : [{ move: 'up', label: 'Move up' }]),
    ...(isLast ? [] : [{ move: 'down', label: 'Move down' }]),
    ...(isFirst ? [] : [{ move: 'join', label: 'Join to the one before' }]),
    { move: 'remove', label: 'Remove' },
  ]
  return (
    <>
      <ActionForm action={actions.savePassage}>
        <Hidden values={own} />
        <TextField name="heading" label="Heading above it (optional)" defaultValue={heading} />
        <TextAreaField
          name="text"
          label="Words"
          hint="An empty line splits the passage there."
          rows={Math.min(14, 3 + Math.ceil(text.length / 70))}
          defaultValue={text}
        />
        <SubmitButton>Save the passage</SubmitButton>
      </ActionForm>
      <ActionForm action={actions.arrange}>
        <Hidden values={own} />
        <div className={styles.buttons}>
          {moves.map(({ move, label }) => (
            <SubmitButton
              key={move}
              kind={move === 'remove' ? 'warning' : 'secondary'}
              name="move"
              value={move}
            >
              {label}
            </SubmitButton>
          ))}
        </div>
      </ActionForm>
      <p className="govuk-body">
        <Link className="govuk-link" href={`${path}#p-${id}`}>
          Leave it as it is
        </Link>
      </p>
    </>
  )
}
