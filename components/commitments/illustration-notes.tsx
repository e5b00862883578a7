import type { CommitmentView } from '@/lib/commitments/types'
import styles from './commitments.module.css'

/** What of the consultations that these came out of is illustration and not record; each said once. */
export function IllustrationNotes({ commitments }: { commitments: CommitmentView[] }) {
  const notes = new Set(commitments.map(({ consultation }) => consultation.note).filter(Boolean))
  return [...notes].map((note) => (
    <div key={note} className={`govuk-inset-text ${styles.narrow}`}>
      {note}
    </div>
  ))
}
