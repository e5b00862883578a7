import { formatDate } from '@/lib/core/format'
import type { FigureOf } from './figure-of'
import { ThemeNames } from './theme-names'
import styles from '../report.module.css'

type Props = { figure: FigureOf<'commitments'>; numbers: Record<string, number>; level: 2 | 3 }

/** What was promised when the report was published; where it stands today is behind its number. */
export function CommitmentsFigure({ figure: { commitments }, numbers, level }: Props) {
  const Heading = level === 3 ? 'h4' : 'h3'
  return commitments.map(({ id, title, whatWeWillDo, youSaid, themes, actions }) => (
    <section key={id} className={styles.entry} aria-labelledby={`commitment-${id}`}>
      <Heading className="govuk-heading-s govuk-!-margin-bottom-1" id={`commitment-${id}`}>
        {title}
      </Heading>
      {youSaid ? <p className="govuk-body govuk-!-margin-bottom-1">You said: {youSaid}</p> : null}
      <p className="govuk-body govuk-!-margin-bottom-1">{whatWeWillDo}</p>
      {actions.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {actions.map(({ what, owner, dueOn }, i) => (
            <li key={i}>
              {what}: {owner}, by {formatDate(dueOn)}
            </li>
          ))}
        </ul>
      ) : null}
      <ThemeNames words="Because you said" themes={themes} />
      {numbers[id] === undefined ? null : (
        <p className="govuk-body no-print">
          <a className="govuk-link" href={`/commitments/${numbers[id]}`}>
            Commitment {numbers[id]}: where it stands today
          </a>
        </p>
      )}
    </section>
  ))
}
