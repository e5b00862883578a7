'use client'

import type { ReactNode } from 'react'
import { marked } from '@/lib/core/words'
import { useFormState } from './action-form'
import { useFormWords } from './words'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** 'm' and 'l' for a page's one question, otherwise 's' or plain. */
  labelSize?: 's' | 'm' | 'l'
}

/** The message for a field, and the ids that describe it. */
export function useField(name: string, hint: ReactNode) {
  const state = useFormState()
  const error = state.errors?.[name]
  const describedBy =
    [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined
  return { error, describedBy, typed: state.values?.[name] }
}

const sized = (base: string, size?: string) => (size ? `${base} ${base}--${size}` : base)

function HintAndError({ name, hint, error }: { name: string; hint: ReactNode; error?: string }) {
  const words = useFormWords()
  return (
    <>
      {hint ? (
        <div id={`${name}-hint`} className="govuk-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${name}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">{words.say('live.error')}</span>{' '}
          {marked(words.locale, words.language, [error])}
        </p>
      ) : null}
    </>
  )
}

/** Label, hint and message round a single control. */
export function FieldFrame({ name, label, hint, labelSize, children }: FieldProps & { children: ReactNode }) {
  const { error } = useField(name, hint)
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className={sized('govuk-label', labelSize)} htmlFor={name}>
        {label}
      </label>
      <HintAndError name={name} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** Legend, hint and message round several controls. */
export function FieldsetFrame({
  name,
  label,
  hint,
  labelSize = 's',
  children,
}: FieldProps & { children: ReactNode }) {
  const { error, describedBy } = useField(name, hint)
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
        <legend className={sized('govuk-fieldset__legend', labelSize)}>{label}</legend>
        <HintAndError name={name} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  )
}
