'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/** Starts govuk-frontend's own scripts on whatever the page holds; pages work without them. */
export function GovukBehaviour() {
  const path = usePathname()
  useEffect(() => {
    document.body.classList.add('js-enabled', 'govuk-frontend-supported')
    void import('govuk-frontend').then(
      ({ Button, CharacterCount, Checkboxes, Radios, SkipLink, createAll }) => {
        // createAll passes over what it has started already.
        for (const Component of [Button, CharacterCount, Checkboxes, Radios, SkipLink])
          createAll(Component as typeof Button)
      },
    )
  }, [path])
  return null
}
