import Link from 'next/link'
import styles from './desk.module.css'

/** Work on the same answers that has pages of its own. */
export function DeskWays({ path }: { path: string }) {
  return (
    <p className={styles.ways}>
      <Link className="govuk-link" href={`${path}/alike`}>
        Answers alike
      </Link>
      <Link className="govuk-link" href={`${path}/redaction`}>
        Redaction
      </Link>
      <Link className="govuk-link" href="/staff/escalations">
        Answers passed on
      </Link>
    </p>
  )
}
