import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { Disagreement } from '@/lib/reliability/types'
import styles from './reliability.module.css'

type Props = {
  roundId: string
  answer: Disagreement
  /** Null for those who may only look. */
  settle: ((state: FormState, form: FormData) => Promise<FormState>) | null
}

/** One answer on which coders do not agree: who gave what, and what is to hold. */
export function SettleForm({ roundId, answer, settle }: Props) {
  const { responseId, text, themes, why, seen, place } = answer
  return (
    <section className={styles.answer} aria-label={`Answer ${place}`}>
      <blockquote className={`govuk-body ${styles.text}`} dir="auto">
        {text}
      </blockquote>
      {settle ? (
        <ActionForm action={settle}>
          <input type="hidden" name="roundId" value={roundId} />
          <input type="hidden" name="responseId" value={responseId} />
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="themes" value={themes.map(({ id }) => id).join(' ')} />
          {themes.map(({ id, title, gave, not, applies }) => (
            <RadioField
              key={id}
              name={`applies-${responseId}-${id}`}
              label={`Does it speak of “${title}”?`}
              hint={`Yes, say ${gave.join(', ')}. No, say ${not.join(', ')}.`}
              small
              defaultValue={applies === null ? '' : applies ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
              ]}
            />
          ))}
          <TextField name="why" label="Why" hint="What the definition says of it." defaultValue={why} />
          <SubmitButton kind={seen > 0 ? 'secondary' : undefined}>
            {seen > 0 ? 'Settle it anew' : 'Settle it'}
          </SubmitButton>
        </ActionForm>
      ) : (
        <ul className="govuk-list">
          {themes.map(({ id, title, gave, not, applies }) => (
            <li key={id}>
              {title}: yes, say {gave.join(', ')}; no, say {not.join(', ')}.
              {applies === null ? '' : ` Settled: ${applies ? 'yes' : 'no'}.`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
