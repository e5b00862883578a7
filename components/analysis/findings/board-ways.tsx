import Link from 'next/link'
import styles from './findings.module.css'

const WAYS = [
  { key: '', label: 'By kind of body' },
  { key: '?by=borough', label: 'By borough' },
  { key: '/voices', label: 'Where they differ' },
  { key: '/strands', label: 'Strands side by side' },
  { key: '/quotes', label: 'Quotes by theme' },
] as const

type Props = { path: string; here: (typeof WAYS)[number]['key'] }

/** The ways to look at findings. */
export function BoardWays({ path, here }: Props) {
  return (
    <nav aria-label="Ways to look at findings" className={`${styles.groups} no-print`}>
      {WAYS.map(({ key, label }) =>
        key === here ? (
          <strong
            key={key}
            aria-current="page"
            className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0"
          >
            {label}
          </strong>
        ) : (
          <Link key={key} className="govuk-link" href={`${path}/themes/board${key}`}>
            {label}
          </Link>
        ),
      )}
    </nav>
  )
}
