import type { ReactNode } from 'react'
import { linkTo } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import { PlainProblems, type PlainState } from '@/components/ui/plain-fields'
import { PlainCheckboxes, PlainDate, PlainNumber, PlainTextArea } from '@/components/ui/plain-longer-fields'

type Named = { value: string; label: ReactNode }

type Props = {
  token: string
  consultation: string
  body: string
  kinds: Named[]
  others: Named[]
  chosenOthers: string[]
  state: PlainState
  message?: ReactNode
  words: Words
  /** What was said before, in a sentence; asked whether it is still so. */
  before: string | null
  next: string
  /** Where the answers can be checked first, and this be said later; null where there is nothing to put off. */
  later: string | null
}

/** Who stands behind the answers. Fields of one kind stand under it, and are read only where it is chosen. */
export function BasisForm(props: Props) {
  const {
    token,
    consultation,
    body,
    kinds,
    others,
    chosenOthers,
    state,
    message,
    before,
    next,
    later,
    words,
  } = props
  return (
    <>
      <PlainProblems {...{ state, message }} />
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">{words.say('basis.title')}</h1>
      <p className="govuk-body">{words.say('basis.why', { body })}</p>
      {before ? <StillSo {...{ token, before, next, words }} /> : null}
      <form action={`/respond/${token}/basis`} method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        <Kinds {...{ kinds, state, words }} />
        <PlainCheckboxes
          name="others"
          label={words.say('basis.others')}
          hint={words.say('basis.others-hint')}
          options={others}
          chosen={chosenOthers}
          state={state}
        />
        <PlainTextArea
          name="othersDetail"
          size="s"
          rows={2}
          label={words.say('basis.anybody')}
          hint={words.say('basis.anybody-hint')}
          state={state}
        />
        <PlainTextArea
          name="dissent"
          label={words.say('basis.dissent')}
          hint={words.say('basis.dissent-hint')}
          state={state}
        />
        <button className="govuk-button" type="submit">
          {words.say('simple.save-next')}
        </button>
      </form>
      {later ? <p className="govuk-body">{words.say('basis.later', { a: linkTo(later) })}</p> : null}
    </>
  )
}

function StillSo({
  token,
  before,
  next,
  words,
}: Pick<Props, 'token' | 'next' | 'words'> & { before: string }) {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">{words.say('basis.before', { before })}</p>
      <a
        className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
        href={`/respond/${token}/${next}`}
      >
        {words.say('basis.still-so')}
      </a>
    </div>
  )
}

/** Each kind with what is asked of it alone right beneath, in view without any script. */
function Kinds({ kinds, state, words }: Pick<Props, 'kinds' | 'state' | 'words'>) {
  const error = state.errors.kind
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={error ? 'kind-error' : 'kind-hint'}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{words.say('basis.how')}</legend>
        <div className="govuk-hint" id="kind-hint">
          {words.say('basis.how-hint')}
        </div>
        {error ? (
          <p className="govuk-error-message" id="kind-error">
            <span className="govuk-visually-hidden">{words.say('live.error')}</span> {error}
          </p>
        ) : null}
        <div className="govuk-radios">
          {kinds.map(({ value, label }, i) => (
            <Kind key={value} {...{ value, label, state, words }} id={i === 0 ? 'kind' : `kind-${i}`} />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

function Kind({ value, label, id, state, words }: Named & { id: string; state: PlainState; words: Words }) {
  const own = fieldsOf(value, state, words)
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

const DATE_PARTS = ['basis.day', 'basis.month', 'basis.year'] as const

function fieldsOf(kind: string, state: PlainState, words: Words) {
  if (kind === 'meeting')
    return (
      <>
        <PlainNumber name="meetingPeople" size="s" label={words.say('basis.meeting-people')} state={state} />
        <PlainDate
          name="onDate"
          size="s"
          label={words.say('basis.meeting-date')}
          hint={words.say('simple.date-example', { example: '3 5 2026' })}
          parts={DATE_PARTS.map((part) => words.say(part))}
          state={state}
        />
      </>
    )
  if (kind === 'survey')
    return <PlainNumber name="surveyPeople" size="s" label={words.say('basis.survey-people')} state={state} />
  if (kind === 'correspondence')
    return (
      <PlainNumber name="correspondencePeople" size="s" label={words.say('basis.members')} state={state} />
    )
  if (kind === 'other')
    return <PlainTextArea name="detail" size="s" rows={2} label={words.say('basis.what')} state={state} />
  return null
}
