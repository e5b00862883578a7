import type { ReactNode } from 'react'
import { directionOf } from '@/lib/core/languages'

/** What stands in the language of the questionnaire, on a page whose own words are English. */
export function InLanguage({ locale, children }: { locale: string; children: ReactNode }) {
  if (locale === 'en') return children
  return (
    <div lang={locale} dir={directionOf(locale)}>
      {children}
    </div>
  )
}
