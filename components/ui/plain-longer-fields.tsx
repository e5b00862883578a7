import type { ReactNode } from 'react'
import { wordsOf, type PlainOption, type PlainState } from './plain-fields'

/** Further fields for pages sent as plain HTML (see plain-fields): text of several lines, numbers, dates, several choices. */
type Frame = {
  name: string
  label: ReactNode
  hint?: ReactNode
  state: PlainState
  /** 's' where the field stands under a question of its own. */
  size?: 's' | 'm'
}

const describedBy = ({ name, hint, state }: Frame) =>
  [hint ? `${name}-hint` : '', state.errors[name] ? `${name}-error` : ''].filter(Boolean).join(' ') ||
  undefined

const groupClass = ({ name, state }: Frame) =>
  `govuk-form-group${state.errors[name] ? ' govuk-form-group--error' : ''}`

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

function Label({ name, label, size = 'm' }: Frame) {
  return (
    <label className={`govuk-label govuk-label--${size}`} htmlFor={name}>
      {label}
    </label>
  )
}

export function PlainTextArea({ rows = 4, ...frame }: Frame & { rows?: number }) {
  const { name, state } = frame
  return (
    <div className={groupClass(frame)}>
      <Label {...frame} />
      <HintAndError {...frame} />
      <textarea
        className={`govuk-textarea${state.errors[name] ? ' govuk-textarea--error' : ''}`}
        {...{ id: name, name, rows }}
        defaultValue={state.values[name] ?? ''}
        aria-describedby={describedBy(frame)}
        aria-invalid={state.errors[name] ? true : undefined}
      />
    </div>
  )
}

export function PlainNumber(frame: Frame) {
  const { name, state } = frame
  return (
    <div className={groupClass(frame)}>
      <Label {...frame} />
      <HintAndError {...frame} />
      <input
        className={`govuk-input govuk-input--width-5${state.errors[name] ? ' govuk-input--error' : ''}`}
        {...{ id: name, name, type: 'text', inputMode: 'numeric' }}
        defaultValue={state.values[name] ?? ''}
        aria-describedby={describedBy(frame)}
        aria-invalid={state.errors[name] ? true : undefined}
      />
    </div>
  )
}

/** What the parts of a date are called in English. */
const PARTS = ['Day', 'Month', 'Year']

/** Day, month and year; the door reads them with `dateOf` (lib/core/form-dates). */
export function PlainDate({ parts: names = PARTS, ...frame }: Frame & { parts?: ReactNode[] }) {
  const { name, label, state, size = 'm' } = frame
  const parts = [
    { part: 'day', says: names[0], width: 2 },
    { part: 'month', says: names[1], width: 2 },
    { part: 'year', says: names[2], width: 4 },
  ]
  return (
    <div className={groupClass(frame)}>
      <fieldset className="govuk-fieldset" role="group" aria-describedby={describedBy(frame)}>
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>{label}</legend>
        <HintAndError {...frame} />
        <div className="govuk-date-input">
          {parts.map(({ part, says, width }, i) => {
            const id = i === 0 ? name : `${name}-${part}`
            return (
              <div className="govuk-date-input__item" key={part}>
                <div className="govuk-form-group">
                  <label className="govuk-label govuk-date-input__label" htmlFor={id}>
                    {says}
                  </label>
                  <input
                    className={`govuk-input govuk-date-input__input govuk-input--width-${width}${state.errors[name] ? ' govuk-input--error' : ''}`}
                    {...{ id, name: `${name}-${part}`, type: 'text', inputMode: 'numeric' }}
                    defaultValue={state.values[`${name}-${part}`] ?? ''}
                  />
                </div>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

export function PlainCheckboxes({
  options,
  chosen,
  ...frame
}: Frame & { options: PlainOption[]; chosen: string[] }) {
  const { name, label, size = 'm' } = frame
  return (
    <div className={groupClass(frame)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(frame)}>
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>{label}</legend>
        <HintAndError {...frame} />
        <div className="govuk-checkboxes">
          {options.map(({ value, label }, i) => {
            const id = i === 0 ? name : `${name}-${i}`
            return (
              <div className="govuk-checkboxes__item" key={value}>
                <input
                  className="govuk-checkboxes__input"
                  type="checkbox"
                  {...{ id, name, value }}
                  defaultChecked={chosen.includes(value)}
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                  {label}
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
