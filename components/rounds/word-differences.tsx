import type { WordChange } from '@/lib/rounds/word-changes'
import styles from './rounds.module.css'

/** A text with what was taken out and put in: marked as such, and said in words for those who hear it read. */
export function WordDifferences({ changes }: { changes: WordChange[] }) {
  return (
    <p className={`govuk-body ${styles.words}`}>
      {changes.map(({ kind, text }, i) => {
        if (kind === 'same') return <span key={i}>{text}</span>
        const [Mark, said] =
          kind === 'taken-out' ? (['del', 'taken out'] as const) : (['ins', 'put in'] as const)
        return (
          <Mark key={i}>
            <span className="govuk-visually-hidden">[{said}: </span>
            {text.trimEnd()}
            <span className="govuk-visually-hidden">]</span>
            {kind === 'taken-out' || /\s$/.test(text) ? ' ' : ''}
          </Mark>
        )
      })}
    </p>
  )
}
