import type { ReactNode } from 'react'

/** How marks in a message are drawn on a page: `words.say('start.own-page', { b: bold })`. Plain. */
export const bold = (inside: ReactNode) => <strong>{inside}</strong>

/** For those who hear a page and do not see it. */
export const hidden = (inside: ReactNode) => <span className="govuk-visually-hidden">{inside}</span>

/** A plain link: it leads anywhere, also from a page without scripts. */
export const linkTo = (href: string, className = 'govuk-link') =>
  function Link(inside: ReactNode) {
    return (
      <a className={className} href={href}>
        {inside}
      </a>
    )
  }
