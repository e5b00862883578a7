import { formatNumber, formatRate } from '@/lib/core/format'
import type { BoroughRate, RateFigures, ResponseRatesView } from '@/lib/invitations/types'
import styles from './tile-map.module.css'

type Rates = Pick<ResponseRatesView, 'bodyTypes' | 'byBodyTypeAndBorough' | 'boroughs'>

/** From which rate a step begins, in per cent of those asked. Few steps, since few can be told apart. */
const STEPS = [
  { from: 0, label: 'None answered' },
  { from: 0.000001, label: 'Under 10%' },
  { from: 0.1, label: '10% to under 25%' },
  { from: 0.25, label: '25% to under 50%' },
  { from: 0.5, label: '50% and more' },
]

export type Shaded = { borough: BoroughRate; answered: number; asked: number; words: string; shade: string }

/** The boroughs of a map, of one kind of body or of all, each with its figures in words and the name of its shade. */
export function shadedBoroughs(rates: Rates, bodyType: string | undefined): Shaded[] {
  const isKnown = rates.bodyTypes.some((type) => type.bodyType === bodyType)
  return rates.boroughs
    .filter((borough) => borough.code !== '')
    .map((borough) => shaded(borough, isKnown && bodyType ? figuresFor(rates, bodyType, borough) : borough))
}

function figuresFor(rates: Rates, bodyType: string, { code }: BoroughRate): RateFigures {
  const own = rates.byBodyTypeAndBorough.find((row) => row.bodyType === bodyType && row.boroughCode === code)
  return own ?? { invited: 0, added: 0, started: 0, responded: 0, respondedAdded: 0, declined: 0, rate: null }
}

function shaded(borough: BoroughRate, figures: RateFigures): Shaded {
  // A borough where bodies were asked only after launch shows those; there is nothing else to show.
  const asked = figures.invited || figures.added
  const answered = figures.invited ? figures.responded : figures.respondedAdded
  const words = asked
    ? `${formatNumber(answered)} of ${formatNumber(asked)} answered, ${formatRate(answered, asked)}`
    : 'not asked'
  return { borough, answered, asked, words, shade: stepOf(answered, asked) }
}

function stepOf(answered: number, asked: number): string {
  if (asked === 0) return 'unasked'
  const rate = answered / asked
  return `step${STEPS.findLastIndex((step) => rate >= step.from)}`
}

export function MapLegend() {
  return (
    <ul className={styles.legend} aria-label="What the shades mean">
      {STEPS.map(({ label }, i) => (
        <li key={label}>
          <span className={`${styles.swatch} ${styles[`step${i}`]}`} aria-hidden="true" />
          {label}
        </li>
      ))}
      <li>
        <span className={`${styles.swatch} ${styles.unasked}`} aria-hidden="true" />
        Nobody asked
      </li>
    </ul>
  )
}
