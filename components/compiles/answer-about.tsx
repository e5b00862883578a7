import { formatInstant } from '@/lib/core/format'
import type { DeskAnswer } from '@/lib/compiles/types'
import styles from './compile.module.css'
import { READING } from './passage-words'

type Props = { answer: Omit<DeskAnswer, 'text' | 'context' | 'passages'> }

/** When it came, who stands behind it, and whether it was read. */
export function AnswerAbout({ answer }: Props) {
  const { reading, submittedAt, revisedAt, basis, dissent, isLate, isAskedByGroup, bodyTypeName } = answer
  return (
    <div className={styles.about}>
      <p>
        <span className={reading === 'read' ? styles.done : styles.tag}>{READING[reading]}</span>
        {isLate ? (
          <span className={styles.tag}> · Came after the borough’s response was submitted</span>
        ) : null}
      </p>
      <p>
        Submitted on {formatInstant(submittedAt)}
        {revisedAt ? `, corrected on ${formatInstant(revisedAt)}` : ''}
      </p>
      <p>{basis ? `Behind it: ${basis}` : 'Who stands behind it was not said.'}</p>
      {dissent ? <p>Where its members did not agree: {dissent}</p> : null}
      {isAskedByGroup ? <p>{bodyTypeName}, asked by your group</p> : null}
    </div>
  )
}
