import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { RadioField, SelectField, TextField } from '@/components/ui/fields'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { SuggestionsView, SuggestionView } from '@/lib/analysis/suggestions/types'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import { addresseeOptions, onlyAddressee } from '../addressee-options'
import { EvenSo } from './even-so'
import { outcome } from './suggestion-list'
import styles from './suggestions.module.css'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
  view: SuggestionsView
  suggestion: SuggestionView
  /** Only for those who may decide. */
  actions: { accept: Action; join: Action; drop: Action; split: Action } | null
}

/** One suggested theme with the answers that stand best for it, and the three things that can be done with it. */
export function DecideOnSuggestion({ view, suggestion, actions }: Props) {
  const { id, phrases, size, state, theme, examples } = suggestion
  const hidden = { consultationId: view.consultation.id, suggestionId: id }
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <p className="govuk-body">
          {countOf(size, 'answer')}. What tells them from the others: {phrases.join(', ')}.
          {view.run?.workedOutBy ? ` Worked out by ${view.run.workedOutBy}.` : ''}
        </p>
        <h2 className="govuk-heading-m">The answers that stand best for it</h2>
        {examples.map((text, i) => (
          <blockquote key={i} className={`govuk-body ${styles.example} as-written`} dir="auto">
            {text}
          </blockquote>
        ))}
        <p className="govuk-body">
          <Link
            className="govuk-link"
            href={`/staff/consultations/${view.consultation.id}/reading?suggestion=${id}`}
          >
            Read all of them at the desk
          </Link>
          , and give them themes there.
        </p>
        {state !== 'proposed' ? (
          <p className="govuk-inset-text">{outcome(state, theme)}</p>
        ) : actions ? (
          <Ways view={view} suggestion={suggestion} hidden={hidden} {...actions} />
        ) : null}
      </div>
    </div>
  )
}

type WaysProps = Omit<Props, 'actions'> & NonNullable<Props['actions']> & { hidden: Record<string, string> }

function Ways({ view: { consultation, themes }, suggestion, hidden, accept, join, drop, split }: WaysProps) {
  const { leads } = consultation
  return (
    <>
      {consultation.allowedActions.includes('edit-themes') ? null : (
        <p className="govuk-inset-text">
          The code frame is frozen: this can be joined to a theme that is there, or dropped.
        </p>
      )}
      {consultation.allowedActions.includes('edit-themes') ? (
        <>
          <h2 className="govuk-heading-m">Take it into the code frame</h2>
          <ActionForm action={accept}>
            <Hidden values={hidden} />
            <TextField
              name="title"
              label="Name"
              hint="As the public will read it. What the calculation called it is kept beside."
              defaultValue={suggestion.label}
            />
            <RadioField
              name="addressees"
              label="To whom is it said?"
              options={addresseeOptions(leads)}
              defaultValue={onlyAddressee(leads)}
            />
            <SubmitButton>Take it</SubmitButton>
          </ActionForm>
        </>
      ) : null}
      {themes.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">It is a theme that there is already</h2>
          <ActionForm action={join}>
            <Hidden values={hidden} />
            <SelectField
              name="themeId"
              label="Theme"
              emptyLabel="Choose a theme"
              options={themes.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <EvenSo />
            <SubmitButton kind="secondary">Join it to this theme</SubmitButton>
          </ActionForm>
        </>
      )}
      <h2 className="govuk-heading-m">It is several themes</h2>
      <ActionForm action={split}>
        <Hidden values={hidden} />
        <p className="govuk-body">
          Themes are looked for among its answers alone. What is found takes its place, to be decided on one
          by one.
        </p>
        <TextField
          name="count"
          label="Into how many (optional)"
          hint="From 2 to 100. Left empty: as many as come out the same from half of the answers."
          width={5}
          inputMode="numeric"
        />
        <SubmitButton kind="secondary">Split it</SubmitButton>
      </ActionForm>
      <h2 className="govuk-heading-m">It is no theme</h2>
      <OneButtonForm action={drop} label="Drop it" hidden={hidden} kind="secondary" />
    </>
  )
}

const Hidden = ({ values }: { values: Record<string, string> }) =>
  Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
