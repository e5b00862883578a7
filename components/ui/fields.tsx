'use client'

import type { ReactNode } from 'react'
import { FieldFrame, FieldsetFrame, useField, type FieldProps } from './field-frame'

type TextProps = FieldProps & {
  defaultValue?: string
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url'
  autoComplete?: string
  width?: 5 | 10 | 20 | 30
  inputMode?: 'numeric' | 'text'
}

export function TextField({
  defaultValue = '',
  type = 'text',
  autoComplete,
  width,
  inputMode,
  ...frame
}: TextProps) {
  const { error, describedBy, typed } = useField(frame.name, frame.hint)
  return (
    <FieldFrame {...frame}>
      <input
        className={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${error ? ' govuk-input--error' : ''}`}
        id={frame.name}
        name={frame.name}
        type={type}
        defaultValue={asText(typed, defaultValue)}
        autoComplete={autoComplete}
        inputMode={inputMode}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  )
}

export function TextAreaField({
  defaultValue = '',
  rows = 5,
  ...frame
}: FieldProps & { defaultValue?: string; rows?: number }) {
  const { error, describedBy, typed } = useField(frame.name, frame.hint)
  return (
    <FieldFrame {...frame}>
      <textarea
        className={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={frame.name}
        name={frame.name}
        rows={rows}
        defaultValue={asText(typed, defaultValue)}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  )
}

export type Option = { value: string; label: string; hint?: string }
/** What stands beside a button or a box may be in a language of its own; what a list drops down may not. */
type ChoiceOption = { value: string; label: ReactNode; hint?: string }

type SelectProps = FieldProps & { options: Option[]; defaultValue?: string; emptyLabel?: string }

export function SelectField({ options, defaultValue = '', emptyLabel, ...frame }: SelectProps) {
  const { error, describedBy, typed } = useField(frame.name, frame.hint)
  const value = asText(typed, defaultValue)
  return (
    <FieldFrame {...frame}>
      <select
        // React does not carry a changed default through the reset that follows an action: draw it anew.
        key={value}
        className={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={frame.name}
        name={frame.name}
        defaultValue={value}
        aria-describedby={describedBy}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

type ChoiceProps = FieldProps & { options: ChoiceOption[]; defaultValue?: string | string[]; small?: boolean }

export function RadioField({ options, defaultValue = '', small, ...frame }: ChoiceProps) {
  const { typed } = useField(frame.name, frame.hint)
  const value = asText(typed, asText(defaultValue, ''))
  return (
    <FieldsetFrame {...frame}>
      <div key={value} className={`govuk-radios${small ? ' govuk-radios--small' : ''}`}>
        {options.map((option, i) => (
          <Choice
            key={option.value}
            kind="radio"
            {...{ name: frame.name, option, i }}
            checked={option.value === value}
          />
        ))}
      </div>
    </FieldsetFrame>
  )
}

export function CheckboxField({ options, defaultValue = [], small, ...frame }: ChoiceProps) {
  const { typed } = useField(frame.name, frame.hint)
  const values = [typed ?? defaultValue].flat()
  return (
    <FieldsetFrame {...frame}>
      <div key={values.join()} className={`govuk-checkboxes${small ? ' govuk-checkboxes--small' : ''}`}>
        {options.map((option, i) => (
          <Choice
            key={option.value}
            kind="checkbox"
            {...{ name: frame.name, option, i }}
            checked={values.includes(option.value)}
          />
        ))}
      </div>
    </FieldsetFrame>
  )
}

type OneChoice = {
  kind: 'radio' | 'checkbox'
  name: string
  option: ChoiceOption
  i: number
  checked: boolean
}

function Choice({ kind, name, option, i, checked }: OneChoice) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const id = i === 0 ? name : `${name}-${i}`
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      />
      <label className={`govuk-label ${block}__label`} htmlFor={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div id={`${id}-item-hint`} className={`govuk-hint ${block}__hint`}>
          {option.hint}
        </div>
      ) : null}
    </div>
  )
}

/** Day, month and year as people write them; the action reads them with `dateOf` (lib/core/form-dates). */
export function DateField({ defaultValue, ...frame }: FieldProps & { defaultValue?: string | null }) {
  const [year = '', month = '', day = ''] = (defaultValue ?? '').split('-')
  const { error } = useField(frame.name, frame.hint)
  const parts = [
    { part: 'day', label: 'Day', width: 2, value: day.replace(/^0/, '') },
    { part: 'month', label: 'Month', width: 2, value: month.replace(/^0/, '') },
    { part: 'year', label: 'Year', width: 4, value: year },
  ]
  return (
    <FieldsetFrame {...frame}>
      <div className="govuk-date-input">
        {parts.map((part, i) => (
          <DatePart key={part.part} {...part} name={frame.name} isFirst={i === 0} wrong={Boolean(error)} />
        ))}
      </div>
    </FieldsetFrame>
  )
}

type PartProps = {
  name: string
  part: string
  label: string
  width: number
  value: string
  isFirst: boolean
  wrong: boolean
}

function DatePart({ name, part, label, width, value, isFirst, wrong }: PartProps) {
  const field = `${name}-${part}`
  const { typed } = useField(field, undefined)
  const id = isFirst ? name : field
  return (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <label className="govuk-label govuk-date-input__label" htmlFor={id}>
          {label}
        </label>
        <input
          className={`govuk-input govuk-date-input__input govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`}
          id={id}
          name={field}
          type="text"
          inputMode="numeric"
          defaultValue={asText(typed, value)}
        />
      </div>
    </div>
  )
}

function asText(value: string | string[] | undefined, otherwise: string): string {
  return value === undefined ? otherwise : Array.isArray(value) ? (value[0] ?? otherwise) : value
}
