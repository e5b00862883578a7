import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { WordsProvider } from '@/components/ui/words'
import { directionOf } from '@/lib/core/languages'
import { liveMessages } from '@/lib/core/words-in'
import { wordsOfTold } from './words-of-told'

/** The address is a key: search engines keep nothing of these pages, and no referrer carries it away from here. */
export const metadata: Metadata = { robots: { index: false }, referrer: 'same-origin' }

type Props = { children: ReactNode; params: Promise<{ token: string }> }

export default async function ToldLayout({ children, params }: Props) {
  const { locale } = await wordsOfTold((await params).token)
  return (
    <WordsProvider live={liveMessages(locale)}>
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
