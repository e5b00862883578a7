import type { ComponentProps, ReactNode } from 'react'
import { directionOf } from '@/lib/core/languages'
import { WordsProvider } from './words'

type Props = { locale: string; live: ComponentProps<typeof WordsProvider>['live']; children: ReactNode }

/** Pages behind a link, in the language of the link and in its direction, with the words that scripts need. */
export function InLanguage({ locale, live, children }: Props) {
  return (
    <WordsProvider live={live}>
      {/* Also where somebody came from an English page without loading anew what stands around this one. */}
      <div
        lang={locale === 'en' ? undefined : locale}
        dir={locale === 'en' ? undefined : directionOf(locale)}
      >
        {children}
      </div>
    </WordsProvider>
  )
}
