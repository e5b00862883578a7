import Link from 'next/link'
import type { AllWords } from '@/lib/core/words-in'

export type HeaderView = {
  /** Name of whoever is signed in, or null. */
  userName: string | null
  links: { href: string; label: string }[]
  path: string
  signOut: () => Promise<void>
  words: AllWords
}

/** The name, the places to go, and who is signed in. */
export function SiteHeader({ userName, links, path, signOut, words }: HeaderView) {
  return (
    <header className="site-header">
      <div className="govuk-width-container site-header__row govuk-body govuk-!-margin-bottom-0">
        <Link href="/" className="site-header__name">
          Soundings
        </Link>
        <nav className="site-header__nav" aria-label={words.text('site.main')}>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link
                  href={href}
                  className="govuk-link"
                  aria-current={isCurrent(path, href) ? 'page' : undefined}
                >
                  {words.told(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="site-header__who">
          {userName === null ? (
            // A page load of its own, never prefetched: that page sets a cookie, and no other does.
            <a href="/sign-in" className="govuk-link">
              {words.say('site.sign-in')}
            </a>
          ) : (
            <>
              <Link href="/account" className="govuk-link">
                {userName}
              </Link>
              <form action={signOut}>
                <button className="button-as-link">{words.say('site.sign-out')}</button>
              </form>
            </>
          )}
        </div>
      </div>
    </header>
  )
}

const isCurrent = (path: string, href: string) => path.split('?')[0] === href
