import { ActionForm } from '@/components/ui/action-form'
import { SelectField, TextAreaField, TextField } from '@/components/ui/fields'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ManagedRound } from '@/lib/rounds/types'
import { Hidden } from './draft-editor'
import { passageName } from './round-words'
import styles from './rounds.module.css'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { round: ManagedRound; path: string; add: Action; remove: Action }

/** Passages that comments asked for and the draft did not have. */
export function AddedPassages({ round, path, add, remove }: Props) {
  const { stageId, passages, allowedActions } = round
  const added = passages.filter(({ number }) => number === 0)
  const mayAdd = allowedActions.includes('answer')
  const places = [
    { value: '0', label: 'At the beginning' },
    ...passages
      .filter(({ number }) => number > 0)
      .map(({ number, heading, text }) => ({
        value: String(number),
        label: `After ${number}: ${(heading || text).slice(0, 60)}`,
      })),
  ]
  return (
    <>
      <h2 className="govuk-heading-m" id="added">
        New passages
      </h2>
      {added.length === 0 ? (
        <p className="govuk-body">
          None so far. What comments ask for and the draft does not have is added here.
        </p>
      ) : null}
      {added.map(({ id, afterNumber, heading, newText, why, version }) => (
        <section key={id} className={styles.passage}>
          <h3 className="govuk-heading-s">
            {passageName(0, afterNumber)}
            {heading ? `: ${heading}` : ''}
          </h3>
          <p className={`govuk-body ${styles.words}`}>{newText}</p>
          <p className="govuk-body">
            <strong>Why:</strong> {why}
          </p>
          {mayAdd ? (
            <OneButtonForm
              action={remove}
              label="Remove it"
              hidden={{ passageId: id, version: String(version), path }}
              kind="secondary"
            />
          ) : null}
        </section>
      ))}
      {mayAdd ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Add a passage</span>
          </summary>
          <div className="govuk-details__text">
            <ActionForm action={add} key={added.length}>
              <Hidden values={{ stageId, path }} />
              <SelectField name="afterNumber" label="Where" options={places} />
              <TextField name="heading" label="Heading above it (optional)" />
              <TextAreaField name="newText" label="Words" rows={4} />
              <TextAreaField name="why" label="Why is it added?" rows={2} />
              <SubmitButton>Add the passage</SubmitButton>
            </ActionForm>
          </div>
        </details>
      ) : null}
    </>
  )
}
