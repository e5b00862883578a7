import styles from './letter-text.module.css'

const ADDRESS = /(https?:\/\/[^\s<>"]+)/

/** A letter as it reads, with its links to follow. */
export function LetterText({ text }: { text: string }) {
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
