'use client'

import { useWords } from '@/components/ui/words'

/** Prints the page; a browser without scripts prints by its own menu. */
export function PrintButton() {
  const words = useWords()
  return (
    <button type="button" className="govuk-button govuk-button--secondary" onClick={() => window.print()}>
      {words.say('live.print')}
    </button>
  )
}
