'use client'

import type { ReactNode } from 'react'
import { useWords } from '@/components/ui/words'

/** Prints the page of a link, in the reader's words. */
export function PrintButton() {
  const words = useWords()
  return <PrintThis label={words.say('live.print')} />
}

/** Prints the page; a browser without scripts prints by its own menu. */
export function PrintThis({ label }: { label: ReactNode }) {
  return (
    <button type="button" className="govuk-button govuk-button--secondary" onClick={() => window.print()}>
      {label}
    </button>
  )
}
