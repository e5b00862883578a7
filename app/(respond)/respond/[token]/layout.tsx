import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PreviewBanner } from '@/components/responses/preview-banner'
import { findLink } from '@/lib/invitations/find-link'
import { strangerContext } from '@/lib/invitations/respondent-context'

/**
 * The address is a key: search engines keep nothing of these pages, and no referrer carries it away from here. To our own
 * pages one may: without it a browser that runs no scripts sends forms with the origin "null", and Next refuses those.
 */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' }

type Props = { children: ReactNode; params: Promise<{ token: string }> }

export default async function RespondLayout({ children, params }: Props) {
  const { token } = await params
  const link = await findLink(strangerContext(), token)
  const isPreview = link.state === 'usable' && link.purpose === 'preview'
  return (
    <>
      {isPreview ? <PreviewBanner token={token} /> : null}
      {children}
    </>
  )
}
