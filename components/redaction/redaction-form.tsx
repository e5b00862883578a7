import { ActionForm } from '@/components/ui/action-form'
import { FieldsetFrame } from '@/components/ui/field-frame'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { KIND_NAMES, REDACTION_KINDS } from '@/lib/redaction/schema'
import type { PassageView, RedactionView } from '@/lib/redaction/types'
import { TakeSelection } from './take-selection'
import styles from './redaction.module.css'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  view: RedactionView
  hidden: Record<string, string>
}

/** Each passage with a tick and its reason, and room for a person's own. */
export function RedactionForm({ action, view, hidden }: Props) {
  const { passages, responseId, question, answerHash, decided } = view
  const values = { ...hidden, responseId, question, answerHash, seen: decided?.sha256 ?? '' }
  return (
    <ActionForm action={action}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="count" value={passages.length} />
      {passages.length > 0 ? (
        <fieldset className="govuk-fieldset govuk-!-margin-bottom-4">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            Tick what is to be taken out
          </legend>
          <div className="govuk-checkboxes govuk-checkboxes--small">
            {passages.map((passage, i) => (
              <Passage key={`${passage.start}-${passage.end}`} passage={passage} i={i} />
            ))}
          </div>
        </fieldset>
      ) : (
        <p className="govuk-body">Nothing was found that may say who somebody is.</p>
      )}
      <FieldsetFrame
        name="words"
        label="Other words to take out"
        hint="Found by a calculation that misses some: read the answer yourself. Write words as they stand there; they are taken out wherever they stand."
      >
        <TakeSelection />
        {[0, 1, 2].map((i) => (
          <OwnWords key={i} i={i} />
        ))}
      </FieldsetFrame>
      <SubmitButton>Save the public text</SubmitButton>
    </ActionForm>
  )
}

function Passage({
  passage: { kind, start, end, why, text, mark, isOut, isOwn },
  i,
}: {
  passage: PassageView
  i: number
}) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={`out-${i}`}
        name="out"
        value={i}
        defaultChecked={isOut}
        aria-describedby={`out-${i}-hint`}
      />
      <label className="govuk-label govuk-checkboxes__label as-written" htmlFor={`out-${i}`}>
        “{text}”
      </label>
      <div className="govuk-hint govuk-checkboxes__hint" id={`out-${i}-hint`}>
        {KIND_NAMES[kind]}, {isOwn ? 'marked by a person' : 'found by a calculation'}. Public text: {mark}
      </div>
      <input type="hidden" name={`kind-${i}`} value={kind} />
      <input type="hidden" name={`start-${i}`} value={start} />
      <input type="hidden" name={`end-${i}`} value={end} />
      <div className={styles.why}>
        <label className="govuk-label govuk-body-s govuk-!-margin-bottom-0" htmlFor={`why-${i}`}>
          Why<span className="govuk-visually-hidden"> “{text}” is taken out</span>
        </label>
        <input className="govuk-input" id={`why-${i}`} name={`why-${i}`} defaultValue={why} maxLength={300} />
      </div>
    </div>
  )
}

function OwnWords({ i }: { i: number }) {
  return (
    <div className={styles.own}>
      <div>
        <label className="govuk-label" htmlFor={`words.${i}.text`}>
          Words
        </label>
        <input className="govuk-input" id={`words.${i}.text`} name={`words.${i}.text`} data-own-words="" />
      </div>
      <div>
        <label className="govuk-label" htmlFor={`words.${i}.kind`}>
          What it is
        </label>
        <select className="govuk-select" id={`words.${i}.kind`} name={`words.${i}.kind`} defaultValue="name">
          {REDACTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className="govuk-label" htmlFor={`words.${i}.why`}>
          Why
        </label>
        <input className="govuk-input" id={`words.${i}.why`} name={`words.${i}.why`} maxLength={300} />
      </div>
    </div>
  )
}
