import styles from './letter-text.module.css'

const ADDRESS = /(https?:\/\/[^\s<>"]+)/

/** A letter as it reads, with its links to follow; `plain` for one that is only an example. */
export function LetterText({ text, plain }: { text: string; plain?: boolean }) {
  if (plain) return <div className={styles.letter}>{text}</div>
  return (
    <div className={styles.letter}>
      {text.split(ADDRESS).map((part, i) =>
        ADDRESS.test(part) ? (
          <a key={i} className="govuk-link" href={part} rel="noreferrer">
            {part}
          </a>
        ) : (
          <span key={i}>{part}</span>
        ),
      )}
    </div>
  )
}
