import '@fontsource/atkinson-hyperlegible/latin-400.css'
import '@fontsource/atkinson-hyperlegible/latin-700.css'
import '@fontsource/atkinson-hyperlegible/latin-ext-400.css'
import '@fontsource/atkinson-hyperlegible/latin-ext-700.css'
import './styles.scss'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { GovukBehaviour } from '@/components/layout/govuk-behaviour'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { appUrl } from '@/lib/core/env'
import { directionOf } from '@/lib/core/languages'
import { navigationFor } from '@/lib/people/navigation'
import { requestContext } from '@/lib/people/request-context'
import { signOut } from './sign-out-action'
import { wordsOfPath } from './words-of-path'

const DESCRIPTION = 'Consultations on policing in London: what is open, what was heard, and what came of it.'
const PICTURE = { url: '/picture.png', width: 1200, height: 630, alt: 'Soundings', type: 'image/png' }

/** A function: the address is known where it runs, not where it is built. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(appUrl()),
    title: { default: 'Soundings', template: '%s - Soundings' },
    description: DESCRIPTION,
    openGraph: { siteName: 'Soundings', locale: 'en_GB', type: 'website', images: [PICTURE] },
    twitter: { card: 'summary_large_image' },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0b5c4b' }

/** Reading the headers makes every page dynamic: a page made at build time could carry no nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const path = (await headers()).get('x-path') ?? '/'
  const { actor } = await requestContext()
  // What is read by a link of one's own is in the language of that link; every other page is English.
  const words = await wordsOfPath(path)
  const lang = words.locale === 'en' ? 'en-GB' : words.locale
  return (
    <html lang={lang} dir={directionOf(lang)} className="govuk-template">
      <body className="govuk-template__body">
        <GovukBehaviour />
        <a href="#main" className="govuk-skip-link" data-module="govuk-skip-link">
          {words.say('site.skip')}
        </a>
        <SiteHeader
          userName={actor.kind === 'user' ? actor.name : null}
          links={navigationFor(actor)}
          path={path}
          signOut={signOut}
          words={words}
        />
        <div className="govuk-width-container">
          <main className="govuk-main-wrapper" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <SiteFooter words={words} />
      </body>
    </html>
  )
}
