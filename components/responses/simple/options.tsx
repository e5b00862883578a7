import type { Says } from './says'
import type { Option } from '@/lib/responses/simple/types'
import { LabelledField } from './text-field'

type Props = {
  /** The name that all share. */
  name: string
  options: Option[]
  several: boolean
  inline?: boolean
  words: Says
}

/** Radios, or boxes to tick; own words for "other" stand below it. */
export function Options({ name, options, several, inline = false, words }: Props) {
  const kind = several ? 'checkboxes' : 'radios'
  return (
    <div className={`govuk-${kind}${inline ? ' govuk-radios--inline' : ''}`}>
      {options.map(({ id, value, label, chosen, own }) => (
        <div key={id}>
          <div className={`govuk-${kind}__item`}>
            <input
              className={`govuk-${kind}__input`}
              type={several ? 'checkbox' : 'radio'}
              {...{ id, name, value }}
              defaultChecked={chosen}
            />
            <label className={`govuk-label govuk-${kind}__label`} htmlFor={id} dir="auto">
              {words.told(label)}
            </label>
          </div>
          {own ? (
            <div className={`govuk-${kind}__conditional`}>
              <LabelledField field={own} words={words} />
            </div>
          ) : null}
        </div>
      ))}
    </div>
  )
}

export function Choose({
  id,
  options,
  describedBy,
  error,
  words,
}: {
  id: string
  options: { value: string; label: string; chosen: boolean }[]
  describedBy?: string
  error: string
  words: Says
}) {
  const chosen = options.find((option) => option.chosen)
  return (
    <select
      {...{ id, name: id }}
      className={`govuk-select${error ? ' govuk-select--error' : ''}`}
      aria-describedby={describedBy}
      defaultValue={chosen?.value ?? ''}
    >
      <option value="">{words.text('simple.choose')}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
