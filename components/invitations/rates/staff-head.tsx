import Link from 'next/link'
import styles from './rates-head.module.css'

const PAGES = [
  { key: 'rates', label: 'Response rates' },
  { key: 'silent', label: 'Silent running' },
] as const

/** The head of the pages that look across consultations. */
export function StaffHead({ here, title }: { here: (typeof PAGES)[number]['key']; title: string }) {
  return (
    <>
      <Link href="/staff/consultations" className="govuk-back-link">
        Consultations
      </Link>
      <h1 className="govuk-heading-xl">{title}</h1>
      <nav aria-label="Across consultations" className="no-print">
        <ul className={styles.ways}>
          {PAGES.map(({ key, label }) => (
            <li key={key}>
              {key === here ? (
                <strong aria-current="page">{label}</strong>
              ) : (
                <Link className="govuk-link" href={`/staff/consultations/${key}`}>
                  {label}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
