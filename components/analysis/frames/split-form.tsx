import { ActionForm } from '@/components/ui/action-form'
import { SelectField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ThemeAnswersView } from '@/lib/analysis/frames/types'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import styles from './frames.module.css'
import { WhyField } from './why-field'

type Props = {
  view: ThemeAnswersView
  /** Other themes of the frame. */
  others: { id: string; title: string }[]
  /** The part that was made last: more answers may go to it. */
  intoId: string
  split: (state: FormState, form: FormData) => Promise<FormState>
}

/** Which answers of a theme go to another, and to which. */
export function SplitForm({ view, others, intoId, split }: Props) {
  const { theme, consultation, answers } = view
  return (
    <ActionForm action={split}>
      <input type="hidden" name="consultationId" value={consultation.id} />
      <input type="hidden" name="themeId" value={theme.id} />
      <h2 className="govuk-heading-m">Which answers leave “{theme.title}”?</h2>
      <fieldset className="govuk-fieldset govuk-form-group" id="answers">
        <legend className="govuk-visually-hidden">Answers that leave “{theme.title}”</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
          {answers.map((answer, i) => (
            <Answer key={answer.key} answer={answer} place={i} />
          ))}
        </div>
      </fieldset>
      <div className="govuk-!-width-two-thirds">
        <h2 className="govuk-heading-m">Where do they go?</h2>
        <TextField name="title" label="To a new theme of this name" />
        <TextAreaField name="description" label="What the new theme says (optional)" rows={2} />
        <SelectField
          name="intoId"
          label="Or to a theme that there is"
          emptyLabel="None: to the new one"
          defaultValue={intoId}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <WhyField frame={consultation.frame} />
        <SubmitButton>Split</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Answer({ answer, place }: { answer: ThemeAnswersView['answers'][number]; place: number }) {
  const { key, questionTitle, text, passages, quotes } = answer
  const id = `answer-${place}`
  const notes = [
    questionTitle,
    passages.length > 0 ? `coded for: “${passages.join('” … “')}”` : '',
    quotes > 0 ? countOf(quotes, 'quote') : '',
  ]
  return (
    <div className={styles.answer}>
      <div className="govuk-checkboxes__item">
        <input className="govuk-checkboxes__input" id={id} name="answers" type="checkbox" value={key} />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id} dir="auto">
          {text.length > 600 ? `${text.slice(0, 595).trimEnd()}…` : text}
        </label>
      </div>
      <p className={`govuk-body ${styles.note}`}>{notes.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
