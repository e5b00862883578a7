import type { WordDifference } from '@/lib/analysis/desk/types'
import styles from './writing.module.css'

/** What one version of a text has and the one before it has not, word by word; said in words for whoever hears it. */
export function DifferencesText({ differences }: { differences: WordDifference[] }) {
  return (
    <p className={`govuk-body ${styles.text} ${styles.differences}`}>
      {differences.map(({ kind, text }, i) =>
        kind === 'same' ? (
          <span key={i}>{text} </span>
        ) : kind === 'added' ? (
          <ins key={i}>{text} </ins>
        ) : (
          <del key={i}>{text} </del>
        ),
      )}
    </p>
  )
}
