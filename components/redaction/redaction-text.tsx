import type { PassageView } from '@/lib/redaction/types'
import styles from './redaction.module.css'

type Props = { text: string; passages: PassageView[] }

/** An answer as it was written, with what is taken out, or found and left in, marked where it stands. */
export function RedactionText({ text, passages }: Props) {
  const starts = [0, ...passages.map(({ end }) => end)]
  return (
    <div className={`${styles.text} as-written`} dir="auto" id="answer-text">
      {starts.map((from, i) => {
        const passage = passages[i]
        return (
          <span key={from}>
            {text.slice(from, passage?.start)}
            {passage ? <Passage passage={passage} /> : null}
          </span>
        )
      })}
    </div>
  )
}

function Passage({ passage: { text, isOut } }: { passage: PassageView }) {
  return (
    <mark className={isOut ? styles.out : styles.left}>
      <span className="govuk-visually-hidden">{isOut ? 'Taken out: ' : 'Found and left in: '}</span>
      {text}
    </mark>
  )
}
