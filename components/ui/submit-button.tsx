'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

type Props = { children: ReactNode; kind?: 'secondary' | 'warning'; name?: string; value?: string }

/** A button that says that it is at work, and cannot be pressed twice meanwhile. */
export function SubmitButton({ children, kind, name, value }: Props) {
  const { pending } = useFormStatus()
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
      {pending ? 'Please wait…' : children}
    </button>
  )
}
