import { anchorOfTheme } from '../anchors'
import styles from '../report.module.css'

/** The ways from an entry to the themes that it belongs to. */
export function ThemeNames({ words, themes }: { words: string; themes: { id: string; title: string }[] }) {
  if (themes.length === 0) return null
  return (
    <p className={`govuk-body-s ${styles.types}`}>
      {words}:{' '}
      {themes.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 ? '; ' : ''}
          <a className="govuk-link" href={`#${anchorOfTheme(id)}`}>
            {title}
          </a>
        </span>
      ))}
    </p>
  )
}
