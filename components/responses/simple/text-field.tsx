import type { Says } from './says'
import type { TextField } from '@/lib/responses/simple/types'

const WIDTHS: Record<number, string> = {
  2: ' govuk-input--width-2',
  4: ' govuk-input--width-4',
  5: ' govuk-input--width-5',
  10: ' govuk-input--width-10',
}

const classes = (base: string, error: string) => `${base}${error ? ` ${base}--error` : ''}`

export const idsOf = (...ids: (string | false)[]) => ids.filter(Boolean).join(' ') || undefined

type Props = {
  field: TextField
  /** What says of it what stands outside: hint and problem of its question. */
  describedBy?: string
  /** Where no label stands at the field itself. */
  labelledBy?: string
  error?: string
}

/** The control alone; its label stands elsewhere. */
export function TextControl({ field, describedBy, labelledBy, error = field.error }: Props) {
  const { id, value, rows, inputType, inputMode, autoComplete, width, hint } = field
  const marks = {
    ...{ id, name: id, dir: 'auto', defaultValue: value, 'aria-labelledby': labelledBy },
    'aria-describedby': idsOf(
      describedBy ?? false,
      hint !== '' && `${id}-hint`,
      field.error !== '' && `${id}-error`,
    ),
    autoComplete: autoComplete || undefined,
  }
  if (rows > 1) return <textarea {...marks} rows={rows} className={classes('govuk-textarea', error)} />
  return (
    <input
      {...marks}
      type={inputType}
      inputMode={inputMode}
      className={classes('govuk-input', error) + (WIDTHS[width] ?? '')}
    />
  )
}

type LabelledProps = { field: TextField; describedBy?: string; words: Says }

/** A field with its own label, hint and message. */
export function LabelledField({ field, describedBy, words }: LabelledProps) {
  const { id, label, hint, error } = field
  return (
    <div className={classes('govuk-form-group', error)}>
      <label className="govuk-label" htmlFor={id}>
        {words.told(label)}
      </label>
      <Hint id={`${id}-hint`} text={hint} words={words} />
      <Problem id={`${id}-error`} text={error} words={words} />
      <TextControl {...{ field, describedBy }} />
    </div>
  )
}

type TextProps = { id: string; text: string; words: Says }

export function Hint({ id, text, words }: TextProps) {
  return text ? (
    <div id={id} className="govuk-hint as-written">
      {words.told(text)}
    </div>
  ) : null
}

export function Problem({ id, text, words }: TextProps) {
  return text ? (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">{words.say('live.error')}</span> {words.told(text)}
    </p>
  ) : null
}
