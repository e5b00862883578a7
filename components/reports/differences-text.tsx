import type { RevisionView } from '@/lib/reports/types'
import styles from './writing.module.css'

/** What one version of a text has and the one before it has not, word by word; said in words for whoever hears it. */
export function DifferencesText({ differences }: { differences: NonNullable<RevisionView['differences']> }) {
  return (
    <p className={`govuk-body ${styles.text} ${styles.differences}`}>
      {differences.map(({ kind, text }, i) =>
        kind === 'same' ? (
          <span key={i}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={i}>{text}</ins>
        ) : (
          <del key={i}>{text}</del>
        ),
      )}
    </p>
  )
}
