import type { ReactNode } from 'react'
import { englishWords, type FormKey } from '@/lib/core/english-words'
import type { Words } from '@/lib/core/words'

/**
 * Fields for pages that are sent as plain HTML (components/layout/plain-document): the same look as `fields`, without
 * hooks, what was typed and what is wrong with it handed in by the door.
 */
export type PlainState = {
  values: Record<string, string>
  errors: Record<string, ReactNode>
  /** Without them the fields speak English. */
  words?: Words<FormKey>
}
export const wordsOf = ({ words }: PlainState) => words ?? englishWords
export const EMPTY: PlainState = { values: {}, errors: {} }

export type PlainOption = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Where it is not that of the page. */
  lang?: string
}
type Frame = { name: string; label: ReactNode; hint?: ReactNode; state: PlainState }

/** Names every problem and leads to its field. */
export function PlainProblems({ state, message }: { state: PlainState; message?: ReactNode }) {
  const problems = Object.entries(state.errors)
  if (problems.length === 0 && !message) return null
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1}>
      <h2 className="govuk-error-summary__title">{wordsOf(state).say('live.problem')}</h2>
      <div className="govuk-error-summary__body">
        {message ? <p>{message}</p> : null}
        <ul className="govuk-list govuk-error-summary__list">
          {problems.map(([field, text]) => (
            <li key={field}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

const describedBy = ({ name, hint, state }: Frame) =>
  [hint ? `${name}-hint` : '', state.errors[name] ? `${name}-error` : ''].filter(Boolean).join(' ') ||
  undefined

function HintAndError({ name, hint, state }: Frame) {
  const error = state.errors[name]
  return (
    <>
      {hint ? (
        <div className="govuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="govuk-error-message" id={`${name}-error`}>
          <span className="govuk-visually-hidden">{wordsOf(state).say('live.error')}</span> {error}
        </p>
      ) : null}
    </>
  )
}

const groupClass = ({ name, state }: Frame) =>
  `govuk-form-group${state.errors[name] ? ' govuk-form-group--error' : ''}`

export function PlainText({
  type = 'text',
  autoComplete,
  ...frame
}: Frame & { type?: 'text' | 'email'; autoComplete?: string }) {
  const { name, label, state } = frame
  return (
    <div className={groupClass(frame)}>
      <label className="govuk-label govuk-label--m" htmlFor={name}>
        {label}
      </label>
      <HintAndError {...frame} />
      <input
        className={`govuk-input${state.errors[name] ? ' govuk-input--error' : ''}`}
        {...{ id: name, name, type, autoComplete }}
        defaultValue={state.values[name] ?? ''}
        aria-describedby={describedBy(frame)}
        aria-invalid={state.errors[name] ? true : undefined}
      />
    </div>
  )
}

export function PlainSelect({ options, ...frame }: Frame & { options: PlainOption[] }) {
  const { name, label, state } = frame
  return (
    <div className={groupClass(frame)}>
      <label className="govuk-label govuk-label--m" htmlFor={name}>
        {label}
      </label>
      <HintAndError {...frame} />
      <select
        className={`govuk-select${state.errors[name] ? ' govuk-select--error' : ''}`}
        {...{ id: name, name }}
        defaultValue={state.values[name] ?? ''}
        aria-describedby={describedBy(frame)}
      >
        {options.map(({ value, label, lang }) => (
          <option key={value} {...{ value, lang }}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

export function PlainRadios({
  options,
  small,
  ...frame
}: Frame & { options: PlainOption[]; small?: boolean }) {
  const { name, label, state } = frame
  return (
    <div className={groupClass(frame)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(frame)}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{label}</legend>
        <HintAndError {...frame} />
        <div className={`govuk-radios${small ? ' govuk-radios--small' : ''}`}>
          {options.map(({ value, label, hint }, i) => {
            const id = i === 0 ? name : `${name}-${i}`
            return (
              <div className="govuk-radios__item" key={value}>
                <input
                  className="govuk-radios__input"
                  type="radio"
                  {...{ id, name, value }}
                  defaultChecked={state.values[name] === value}
                  aria-describedby={hint ? `${id}-item-hint` : undefined}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={id}>
                  {label}
                </label>
                {hint ? (
                  <div className="govuk-hint govuk-radios__hint" id={`${id}-item-hint`}>
                    {hint}
                  </div>
                ) : null}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

/** What an earlier step was told, carried on: the server keeps nothing between them. */
export function HiddenValues({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" {...{ name, value }} />
  ))
}
