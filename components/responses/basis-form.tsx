import { PlainProblems, type PlainState } from '@/components/ui/plain-fields'
import { PlainCheckboxes, PlainDate, PlainNumber, PlainTextArea } from '@/components/ui/plain-longer-fields'

type Named = { value: string; label: string }

type Props = {
  token: string
  consultation: string
  body: string
  kinds: Named[]
  others: Named[]
  chosenOthers: string[]
  state: PlainState
  message?: string
  /** What was said before, in a sentence; asked whether it is still so. */
  before: string | null
  next: string
  /** Where the answers can be checked first, and this be said later; null where there is nothing to put off. */
  later: string | null
}

/** Who stands behind the answers. Fields of one kind stand under it, and are read only where it is chosen. */
export function BasisForm(props: Props) {
  const { token, consultation, body, kinds, others, chosenOthers, state, message, before, next, later } =
    props
  return (
    <>
      <PlainProblems {...{ state, message }} />
      <span className="govuk-caption-l">{consultation}</span>
      <h1 className="govuk-heading-l">Who stands behind these answers?</h1>
      <p className="govuk-body">
        The answers count as the view of {body}. How the view came about is shown beside it wherever it is
        counted or quoted, so that a meeting of thirty is not taken for one person, or the other way round. No
        way is better than another.
      </p>
      {before ? <StillSo {...{ token, before, next }} /> : null}
      <form action={`/respond/${token}/basis`} method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        <Kinds {...{ kinds, state }} />
        <PlainCheckboxes
          name="others"
          label="Who else took part?"
          hint="Optional. Tick all that apply."
          options={others}
          chosen={chosenOthers}
          state={state}
        />
        <PlainTextArea
          name="othersDetail"
          size="s"
          rows={2}
          label="Anybody else (optional)"
          hint="Name groups, not persons."
          state={state}
        />
        <PlainTextArea
          name="dissent"
          label="Where did people not agree? (optional)"
          hint="A view that was not the majority’s is read and reported as well."
          state={state}
        />
        <button className="govuk-button" type="submit">
          Save and continue
        </button>
      </form>
      {later ? (
        <p className="govuk-body">
          Not settled yet, or the meeting is still to come?{' '}
          <a className="govuk-link" href={later}>
            Check your answers first
          </a>{' '}
          and say it before you submit them.
        </p>
      ) : null}
    </>
  )
}

function StillSo({ token, before, next }: { token: string; before: string; next: string }) {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">You said before: {before}</p>
      <a
        className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
        href={`/respond/${token}/${next}`}
      >
        It is still so: continue
      </a>
    </div>
  )
}

/** Each kind with what is asked of it alone right beneath, in view without any script. */
function Kinds({ kinds, state }: { kinds: Named[]; state: PlainState }) {
  const error = state.errors.kind
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={error ? 'kind-error' : 'kind-hint'}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          How did the view come about?
        </legend>
        <div className="govuk-hint" id="kind-hint">
          Choose the one that comes nearest, and fill in only what stands under it.
        </div>
        {error ? (
          <p className="govuk-error-message" id="kind-error">
            <span className="govuk-visually-hidden">Error:</span> {error}
          </p>
        ) : null}
        <div className="govuk-radios">
          {kinds.map(({ value, label }, i) => (
            <Kind key={value} {...{ value, label, state }} id={i === 0 ? 'kind' : `kind-${i}`} />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

function Kind({ value, label, id, state }: Named & { id: string; state: PlainState }) {
  const own = fieldsOf(value, state)
  return (
    <>
      <div className="govuk-radios__item">
        <input
          className="govuk-radios__input"
          type="radio"
          name="kind"
          {...{ id, value }}
          defaultChecked={state.values.kind === value}
        />
        <label className="govuk-label govuk-radios__label" htmlFor={id}>
          {label}
        </label>
      </div>
      {own ? <div className="govuk-radios__conditional">{own}</div> : null}
    </>
  )
}

function fieldsOf(kind: string, state: PlainState) {
  if (kind === 'meeting')
    return (
      <>
        <PlainNumber
          name="meetingPeople"
          size="s"
          label="How many people were at the meeting?"
          state={state}
        />
        <PlainDate
          name="onDate"
          size="s"
          label="When was the meeting?"
          hint="For example, 3 5 2026"
          state={state}
        />
      </>
    )
  if (kind === 'survey')
    return (
      <PlainNumber name="surveyPeople" size="s" label="How many people answered the survey?" state={state} />
    )
  if (kind === 'correspondence')
    return (
      <PlainNumber
        name="correspondencePeople"
        size="s"
        label="How many members took part? (optional)"
        state={state}
      />
    )
  if (kind === 'other')
    return <PlainTextArea name="detail" size="s" rows={2} label="What was it?" state={state} />
  return null
}
