import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** The address is a key: search engines keep nothing of these pages, and no referrer carries it. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default function RespondLayout({ children }: { children: ReactNode }) {
  return children
}
