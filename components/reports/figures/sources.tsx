import type { FigureOf } from './figure-of'
import { ThemeNames } from './theme-names'
import styles from '../report.module.css'

/** What we already know: other research, each with what it found and the points it bears on. */
export function Sources({ figure: { sources } }: { figure: FigureOf<'sources'> }) {
  return (
    <ul className={styles.entries}>
      {sources.map(({ id, title, publisher, published, url, finding, themes }) => (
        <li key={id} id={`source-${id}`}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {url ? (
              <a className="govuk-link" href={url}>
                {title}
              </a>
            ) : (
              <strong>{title}</strong>
            )}
            {publisher ? `, ${publisher}` : ''}
            {published ? `, ${published}` : ''}
          </p>
          <p className="govuk-body govuk-!-margin-bottom-1">{finding}</p>
          <ThemeNames words="Bears on" themes={themes} />
        </li>
      ))}
    </ul>
  )
}

/** What we will not do, and why: for whoever asked for it. */
export function Refusals({ figure: { refusals }, level }: { figure: FigureOf<'refusals'>; level: 2 | 3 }) {
  const Heading = level === 3 ? 'h4' : 'h3'
  return refusals.map(({ id, key, what, why, themes }) => (
    <section key={id} id={`refusal-${id}`} className={styles.entry} aria-labelledby={`refusal-${id}-what`}>
      <Heading className="govuk-heading-s govuk-!-margin-bottom-1" id={`refusal-${id}-what`}>
        {what}
      </Heading>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {why} <span className={styles.types}>({key.split('+').join(' and ')})</span>
      </p>
      <ThemeNames words="You had said" themes={themes} />
    </section>
  ))
}
