import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PreviewBanner } from '@/components/responses/preview-banner'
import { InLanguage } from '@/components/ui/in-language'
import { liveMessages } from '@/lib/core/words-in'
import { lookUp } from './open-invitation'
import { wordsOfLink } from './words-of-link'

/**
 * The address is a key: search engines keep nothing of these pages, and no referrer carries it away from here. To our own
 * pages one may: without it a browser that runs no scripts sends forms with the origin "null", and Next refuses those.
 */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' }

type Props = { children: ReactNode; params: Promise<{ token: string }> }

export default async function RespondLayout({ children, params }: Props) {
  const { token } = await params
  const link = await lookUp(token)
  const words = await wordsOfLink(token)
  const { locale } = words
  const isPreview = link.state === 'usable' && link.purpose === 'preview'
  return (
    <InLanguage locale={locale} live={liveMessages(locale)}>
      {isPreview ? <PreviewBanner {...{ token, words }} /> : null}
      {children}
    </InLanguage>
  )
}
