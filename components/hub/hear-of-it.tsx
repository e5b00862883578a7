import Link from 'next/link'
import styles from './hub.module.css'

/** The ways to hear of what opens and what came of it: by e-mail, in a feed reader, in one's calendar. */
export function HearOfIt({ borough }: { borough?: { code: string; name: string } }) {
  return (
    <section className={`${styles.told} no-print`} aria-labelledby="hear">
      <div>
        <h2 className="govuk-heading-m" id="hear">
          Hear of it
        </h2>
        <p className="govuk-body">
          <Link className="govuk-link" href={borough ? `/alerts?borough=${borough.code}` : '/alerts'}>
            Get an e-mail when something opens{borough ? ` in ${borough.name}` : ''}, is about to close, or is
            reported
          </Link>
        </p>
      </div>
      <div>
        <h2 className="govuk-heading-s">In your calendar or reader</h2>
        <p className="govuk-body">
          {/* Files, which the pages’ script must not fetch. */}
          <a className="govuk-link" href="/consultations/calendar.ics">
            Opening and closing days (iCalendar)
          </a>
          <br />
          <a className="govuk-link" href="/consultations/feed.atom">
            News as a feed (Atom)
          </a>
        </p>
      </div>
    </section>
  )
}
