import type { ReactNode } from 'react'
import { directionOf } from '@/lib/core/languages'
import type { AllWords } from '@/lib/core/words-in'
import { FOOTER_LINKS } from './footer-links'
import { plainStyleName } from './plain-style.generated'

export type PlainDocumentProps = {
  /** Without the name of the site, which is added. */
  title: string
  /** The reader's: language and direction of the page follow. */
  words: AllWords
  /** Before the main part, such as a back link. */
  before?: ReactNode
  children: ReactNode
}

/**
 * A whole page that needs no scripts and has none: head, header, main part, footer. Everything in it must be plain too:
 * function components without hooks, plain links, forms that post. `renderPlain` makes a response of it.
 */
export function PlainDocument({ title, words, before, children }: PlainDocumentProps) {
  const lang = words.locale === 'en' ? 'en-GB' : words.locale
  return (
    <html lang={lang} dir={directionOf(lang)} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} - Soundings`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b5c4b" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href={`/plain-style/${plainStyleName}`} />
      </head>
      <body className="govuk-template__body">
        <a href="#main" className="govuk-skip-link">
          {words.say('site.skip')}
        </a>
        <PlainHeader words={words} />
        <div className="govuk-width-container">
          {before}
          <main className="govuk-main-wrapper" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <PlainFooter words={words} />
      </body>
    </html>
  )
}

/** Nobody is signed in here as far as this page knows: whoever answers needs no account. */
function PlainHeader({ words }: { words: AllWords }) {
  return (
    <header className="site-header">
      <div className="govuk-width-container site-header__row govuk-body govuk-!-margin-bottom-0">
        <a href="/" className="site-header__name">
          Soundings
        </a>
        <nav className="site-header__nav" aria-label={words.text('site.main')}>
          <ul>
            <li>
              <a href="/consultations" className="govuk-link">
                {words.say('site.consultations')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}

function PlainFooter({ words }: { words: AllWords }) {
  return (
    <footer className="site-footer">
      <div className="govuk-width-container govuk-body-s">
        <ul>
          {FOOTER_LINKS.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="govuk-link">
                {words.told(label)}
              </a>
            </li>
          ))}
        </ul>
        <p className="govuk-body-s govuk-!-margin-bottom-0">{words.say('site.licence')}</p>
      </div>
    </footer>
  )
}
