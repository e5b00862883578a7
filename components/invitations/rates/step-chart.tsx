import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/core/format'
import { percent } from './rate-columns'
import styles from './step-chart.module.css'

type Step = { key: string; name: string; bodies: number; ofAsked: number | null; ofStepBefore: number | null }
type Props = { steps: Step[]; declined: number; silent: number }

/** How many came how far, as bars that carry their numbers, and as a table. */
export function StepChart({ steps, declined, silent }: Props) {
  return (
    <section aria-labelledby="steps-heading">
      <h2 className="govuk-heading-m" id="steps-heading">
        How far bodies came
      </h2>
      <p className="govuk-body">
        Of all that were asked, at launch or later. {formatNumber(declined)} declined, and{' '}
        {formatNumber(silent)} have said nothing at all or have not sent what they began.
      </p>
      <div className={styles.bars} aria-hidden="true">
        {steps.map(({ key, name, bodies, ofAsked }) => (
          <div key={key} className={styles.step}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${(ofAsked ?? 0) * 100}%` }} />
            </span>
            <span className={styles.count}>
              {formatNumber(bodies)} · {percent(ofAsked)}
            </span>
          </div>
        ))}
      </div>
      <DataTable
        caption="Asked, started and responded"
        columns={COLUMNS}
        rows={steps}
        keyOf={({ key }) => key}
        empty=""
      />
    </section>
  )
}

const COLUMNS: Column<Step>[] = [
  { heading: 'Step', cell: ({ name }) => name, isRowHeading: true },
  { heading: 'Bodies', cell: ({ bodies }) => formatNumber(bodies), numeric: true },
  { heading: 'Of those asked', cell: ({ ofAsked }) => percent(ofAsked), numeric: true },
  { heading: 'Of the step before', cell: ({ ofStepBefore }) => percent(ofStepBefore), numeric: true },
]
