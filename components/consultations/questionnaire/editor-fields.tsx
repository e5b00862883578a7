'use client'

import { useId, useState, type ReactNode } from 'react'

type Common = { label: string; hint?: ReactNode; error?: string }
type TextProps = Common & {
  value: string
  onChange: (value: string) => void
  rows?: number
  width?: 5 | 10 | 20
}

function Frame({ id, label, hint, error, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      ) : null}
      {children}
    </div>
  )
}

const describedBy = (id: string, { hint, error }: Common) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

/** A text that changes the questionnaire with every key. These stand outside the form that saves. */
export function LiveText({ value, onChange, rows, width, ...common }: TextProps) {
  const id = useId()
  const props = {
    id,
    value,
    'aria-describedby': describedBy(id, common),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <Frame id={id} {...common}>
      {rows ? (
        <textarea className="govuk-textarea" rows={rows} {...props} />
      ) : (
        <input className={`govuk-input${width ? ` govuk-input--width-${width}` : ''}`} {...props} />
      )}
    </Frame>
  )
}

type LateProps = Omit<TextProps, 'onChange'> & { onCommit: (value: string) => void }

/** A text that counts only when one leaves the field: names that others refer to, and lists being typed. */
export function LateText({ value, onCommit, ...rest }: LateProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div
      onBlur={() => {
        if (typed !== null && typed !== value) onCommit(typed)
        setTyped(null)
      }}
    >
      <LiveText value={typed ?? value} onChange={setTyped} {...rest} />
    </div>
  )
}

type CheckProps = { label: string; checked: boolean; onChange: (checked: boolean) => void }

export function LiveCheckbox({ label, checked, onChange }: CheckProps) {
  const id = useId()
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small govuk-!-margin-bottom-4">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {label}
        </label>
      </div>
    </div>
  )
}
