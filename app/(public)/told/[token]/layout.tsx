import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { InLanguage } from '@/components/ui/in-language'
import { liveMessages } from '@/lib/core/words-in'
import { wordsOfTold } from './words-of-told'

/** The address is a key: search engines keep nothing of these pages, and no referrer carries it away from here. */
export const metadata: Metadata = { robots: { index: false }, referrer: 'same-origin' }

type Props = { children: ReactNode; params: Promise<{ token: string }> }

export default async function ToldLayout({ children, params }: Props) {
  const { locale } = await wordsOfTold((await params).token)
  return (
    <InLanguage locale={locale} live={liveMessages(locale)}>
      {children}
    </InLanguage>
  )
}
