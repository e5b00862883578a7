'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { useFormWords } from './words'

type Props = { children: ReactNode; kind?: 'secondary' | 'warning'; name?: string; value?: string }

/** A button that says that it is at work, and cannot be pressed twice meanwhile. */
export function SubmitButton({ children, kind, name, value }: Props) {
  const { pending } = useFormStatus()
  const words = useFormWords()
  return (
    <button
      type="submit"
      className={`govuk-button${kind ? ` govuk-button--${kind}` : ''}`}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending ? words.say('live.wait') : children}
    </button>
  )
}
