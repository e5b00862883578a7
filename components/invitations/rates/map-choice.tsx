import Link from 'next/link'
import styles from '../tile-map.module.css'

type Choice = { key: string; label: string; href: string; isChosen: boolean }

/** What the map shows, as a row of links. */
export function MapChoice({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className={styles.filter}>
        {choices.map(({ key, label, href, isChosen }) => (
          <li key={key}>
            {isChosen ? (
              <strong aria-current="true">{label}</strong>
            ) : (
              <Link className="govuk-link" href={href}>
                {label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
