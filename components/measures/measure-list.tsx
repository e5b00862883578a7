import Link from 'next/link'
import { countOf, formatNumber, formatRate } from '@/lib/core/format'
import type { MeasureFigures, MeasuresView } from '@/lib/measures/types'
import styles from './measures.module.css'

/** The measures beside their targets: how many of how many, and whether that is enough. */
export function MeasureList({ view: { measures, year } }: { view: MeasuresView }) {
  return (
    <ul className={styles.measures}>
      {measures.map((measure) => (
        <li key={measure.code} className={styles.measure}>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-1">
            <Link className="govuk-link" href={`/measures/${measure.code}?year=${year}`}>
              {measure.name}
            </Link>
          </h2>
          <p className="govuk-body">{measure.description}</p>
          <MeasureBar measure={measure} />
        </li>
      ))}
    </ul>
  )
}

/** The same for one measure: a bar to be seen, and all of it in words. */
export function MeasureBar({ measure }: { measure: MeasureFigures }) {
  const { met, notMet, notKnown, of, target, isReached, bodyType } = measure
  const share = (count: number) => `${of === 0 ? 0 : (100 * count) / of}%`
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.met} style={{ width: share(met) }} />
        <span className={styles.notMet} style={{ width: share(notMet) }} />
        <span className={styles.target} style={{ left: `${target}%` }} />
      </div>
      <p className="govuk-body">
        <strong>
          {formatNumber(met)} of {countOf(of, bodyType.name, bodyType.namePlural)} ({formatRate(met, of)})
        </strong>
        . The target is {target}%: {isReached ? 'reached' : 'not reached'}. {countOf(notMet, 'group')} did not
        meet it, and of {formatNumber(notKnown)} it is not known.
      </p>
    </>
  )
}
