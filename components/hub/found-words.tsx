import type { FoundPiece } from '@/lib/consultations/search-query'
import styles from './hub.module.css'

/** Words with what was searched for marked in them. */
export function FoundWords({ pieces }: { pieces: FoundPiece[] }) {
  return pieces.map(({ text, isFound }, i) =>
    isFound ? (
      <mark key={i} className={styles.found}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
