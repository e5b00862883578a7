import Link from 'next/link'
import { FOOTER_LINKS } from './footer-links'

export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="govuk-width-container govuk-body-s">
        <ul>
          {FOOTER_LINKS.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className="govuk-link">
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <p className="govuk-body-s govuk-!-margin-bottom-0">
          Contains National Statistics data and Ordnance Survey data © Crown copyright and database right,
          under the Open Government Licence.
        </p>
      </div>
    </footer>
  )
}
