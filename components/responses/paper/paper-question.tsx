import type { PaperQuestion } from '@/lib/responses/paper-types'
import { Line, PaperAsk } from './paper-ask'
import styles from './paper.module.css'

/** A question with its number, who answers it, and the place for the answer. */
export function PaperQuestionBlock({ question }: { question: PaperQuestion }) {
  const { number, title, description, required, routing, ask, comment } = question
  return (
    <section className={styles.question}>
      {routing ? <p className={styles.routing}>{routing}</p> : null}
      <p className={styles.asked}>
        {number ? <span>{number}.</span> : null}
        <span>
          {title}
          {required ? ' (please answer this one)' : ''}
        </span>
      </p>
      {description ? <p className={styles.hint}>{description}</p> : null}
      <PaperAsk ask={ask} />
      {comment ? (
        <>
          <p className={styles.hint}>{comment.label}</p>
          <Line />
          {comment.isOther ? null : <Line />}
        </>
      ) : null}
    </section>
  )
}
