import { countOf } from '@/lib/core/format'
import type { WhoWasHeardView } from '@/lib/equality/heard/types'
import { HeardTable } from './heard-table'
import { HeardWays } from './heard-ways'
import { HeardWeights } from './heard-weights'
import styles from './heard.module.css'

type Props = { view: WhoWasHeardView; isWeighted: boolean; path: string; csv: string }

/** What members of the public said of themselves beside those who live there. */
export function WhoWasHeard({ view, isWeighted, path, csv }: Props) {
  const { people, borough, tables, notCompared, weights, whyNoWeights, sources } = view
  const place = borough?.name ?? 'all boroughs'
  return (
    <>
      {people === null ? (
        <p className="govuk-inset-text">
          Fewer than 10 people’s answers are in the figures. What stands here will be set beside the census
          from the night after ten have come.
        </p>
      ) : (
        <p className="govuk-body-l">
          {countOf(borough?.people ?? people, 'person', 'people')}
          {borough ? ` of ${borough.name}` : ''} answered one or more of these questions.
        </p>
      )}
      <HeardWays {...{ view, isWeighted, path }} />
      <p className="govuk-body">
        The ratio is the share of those who answered divided by the share of residents: 1 is as many as live
        there, 0.5 is half as many. In brackets stands how far chance alone could have led. Whoever wished to
        answered: nobody was drawn by lot, and an interval does not mend that.
      </p>
      {people === null ? null : (
        <div className={styles.dense}>
          {tables.map((table) => (
            <HeardTable key={table.key} {...{ table, place }} />
          ))}
          <p className="govuk-body">
            <a className="govuk-link" href={csv} download>
              These figures as CSV
            </a>
          </p>
        </div>
      )}
      {weights ? <HeardWeights weights={weights} /> : null}
      {isWeighted && whyNoWeights ? (
        <p className="govuk-inset-text">No weights are shown. {whyNoWeights}</p>
      ) : null}
      <h2 className="govuk-heading-m">What is compared with what</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>“Prefer not to say”, and questions left out, are in no base.</li>
        <li>
          A number under 10 is hidden, and as many others as it takes that it cannot be worked out. A share
          needs 30 people, a borough 25, and there are no figures by ward.
        </li>
        {notCompared.map(({ title, why }) => (
          <li key={title}>
            Not compared: “{title}” {why}
          </li>
        ))}
        {sources.map((source) => (
          <li key={source}>Residents: {source}.</li>
        ))}
      </ul>
    </>
  )
}
