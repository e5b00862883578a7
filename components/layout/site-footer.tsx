import Link from 'next/link'
import type { AllWords } from '@/lib/core/words-in'
import { FOOTER_LINKS } from './footer-links'

export function SiteFooter({ words }: { words: AllWords }) {
  return (
    <footer className="site-footer">
      <div className="govuk-width-container govuk-body-s">
        <ul>
          {FOOTER_LINKS.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className="govuk-link">
                {words.told(label)}
              </Link>
            </li>
          ))}
        </ul>
        <p className="govuk-body-s govuk-!-margin-bottom-0">{words.say('site.licence')}</p>
      </div>
    </footer>
  )
}
