import { DataTable } from '@/components/ui/data-table'
import { countOf, formatNumber } from '@/lib/core/format'
import type { Estimate } from '@/lib/methods/agreement/estimate'
import type { Compared, PairAgreement, ThemeAgreement } from '@/lib/reliability/types'
import styles from './reliability.module.css'

/** How far coders agree: over all, theme by theme and pair by pair, with what may be concluded in words. */
export function AgreementFigures({ compared }: { compared: Compared }) {
  const { who, units, pairedUnits, isSingle, overall, themes, pairs } = compared
  const twoCoders = pairs.length === 1
  return (
    <section aria-labelledby={`agreement-${who}`}>
      <h2 className="govuk-heading-m" id={`agreement-${who}`}>
        {who === 'people' ? 'People among themselves' : 'People and the learner'}
      </h2>
      <p className="govuk-body">
        <strong>{overall.conclusion.words}</strong>
      </p>
      <p className="govuk-body">
        {countOf(pairedUnits, 'answer')} read by two or more
        {units > pairedUnits
          ? `; ${formatNumber(units - pairedUnits)} read by one alone are left out`
          : ''}.{' '}
        {overall.exactAgreement === null
          ? ''
          : `For ${inPercent(overall.exactAgreement)} of them two coders gave exactly the same themes. `}
        {isSingle
          ? 'Everybody gave each answer one theme: the figures over all are the classical ones.'
          : 'Some answers got several themes: the figures over all pool the themes.'}
      </p>
      <DataTable
        caption="Over all"
        columns={[
          { heading: 'Measure', cell: ([name]: Measure) => name, isRowHeading: true },
          { heading: 'Value', cell: ([, estimate]) => <Value estimate={estimate} />, numeric: true },
          { heading: 'What it is', cell: ([, , says]) => says },
        ]}
        rows={[
          [
            'Krippendorff’s alpha',
            overall.alpha,
            'For any number of coders, also where some read less. From 0.8 firm, from 0.667 tentative.',
          ],
          ['Fleiss’ kappa', overall.fleiss, 'For as many coders on each answer.'],
          ['Cohen’s kappa', overall.cohen, 'For two coders.'],
        ]}
        keyOf={([name]) => name}
        empty=""
      />
      <DataTable
        caption="Theme by theme"
        columns={themeColumns(twoCoders)}
        rows={themes}
        keyOf={({ code }) => code}
        empty="Nobody gave a theme."
      />
      {pairs.length > 1 ? (
        <DataTable
          caption="Pair by pair"
          columns={[
            {
              heading: 'Coders',
              cell: ({ first, second }: PairAgreement) => `${first} and ${second}`,
              isRowHeading: true,
            },
            { heading: 'Answers', cell: ({ units }) => formatNumber(units), numeric: true },
            { heading: 'Cohen’s kappa', cell: ({ cohen }) => <Value estimate={cohen} />, numeric: true },
            { heading: 'Alpha', cell: ({ alpha }) => <Value estimate={alpha} />, numeric: true },
          ]}
          rows={pairs}
          keyOf={({ first, second }) => `${first} ${second}`}
          empty=""
        />
      ) : null}
    </section>
  )
}

type Measure = [name: string, estimate: Estimate, says: string]

function themeColumns(twoCoders: boolean) {
  const kappa = twoCoders
    ? {
        heading: 'Cohen’s kappa',
        cell: ({ cohen }: ThemeAgreement) => <Value estimate={cohen} />,
        numeric: true,
      }
    : {
        heading: 'Fleiss’ kappa',
        cell: ({ fleiss }: ThemeAgreement) => <Value estimate={fleiss} />,
        numeric: true,
      }
  return [
    { heading: 'Theme', cell: (theme: ThemeAgreement) => <Theme theme={theme} />, isRowHeading: true },
    { heading: 'Given', cell: ({ prevalence }: ThemeAgreement) => inPercent(prevalence), numeric: true },
    { heading: 'Same', cell: ({ observed }: ThemeAgreement) => inPercent(observed), numeric: true },
    kappa,
    { heading: 'Alpha', cell: ({ alpha }: ThemeAgreement) => <Value estimate={alpha} />, numeric: true },
  ]
}

function Theme({ theme: { title, conclusion } }: { theme: ThemeAgreement }) {
  return (
    <>
      {title}
      <span className={`govuk-!-font-weight-regular ${styles.said}`}>
        <br />
        {conclusion.words}
      </span>
    </>
  )
}

function Value({ estimate: { value, interval, reason } }: { estimate: Estimate }) {
  if (value === null) return <span className={styles.said}>{reason ?? 'not defined'}</span>
  return (
    <>
      {value.toFixed(2)}
      {interval ? (
        <span className={styles.range}>
          {interval.low.toFixed(2)} to {interval.high.toFixed(2)}
        </span>
      ) : null}
    </>
  )
}

const inPercent = (share: number | null) => (share === null ? '' : `${Math.round(100 * share)}%`)
