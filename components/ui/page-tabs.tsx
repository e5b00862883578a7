import Link from 'next/link'
import styles from './page-tabs.module.css'

type Props = { label: string; pages: { href: string; label: string; isHere: boolean }[] }

/** The ways between pages that belong together. `label` says of what they are, for whoever hears them. */
export function PageTabs({ label, pages }: Props) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className={styles.tabs}>
        {pages.map(({ href, label, isHere }) => (
          <li key={href}>
            <Link className="govuk-link" href={href} aria-current={isHere ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
