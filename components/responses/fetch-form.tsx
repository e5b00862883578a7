'use client'

import { useEffect } from 'react'

/** Long enough for the page itself to be there and be read. */
const SOON = 300

/** Fetches what the questions are drawn with while the start page is read, so that they stand there at once. */
export function FetchForm() {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Without a network it will be fetched when it is needed, which says what is wrong.
      Promise.all([import('./answer-form'), import('@/components/ui/survey/survey-form')]).catch(() => {})
    }, SOON)
    return () => clearTimeout(timer)
  }, [])
  return null
}
