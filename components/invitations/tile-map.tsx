import Link from 'next/link'
import { formatNumber, formatRate } from '@/lib/core/format'
import type { BoroughRate, RateFigures, ResponseRatesView } from '@/lib/invitations/types'
import styles from './tile-map.module.css'

type Props = {
  rates: Pick<ResponseRatesView, 'boroughs' | 'bodyTypes' | 'byBodyTypeAndBorough'>
  /** One kind of body only; without it all of them together. */
  bodyType?: string
  /** The page's own address: with it come links to show one kind of body. */
  filterPath?: string
}

/** From which rate a step begins, in per cent of those asked. Few steps, since few can be told apart. */
const STEPS = [
  { from: 0, label: 'None answered' },
  { from: 0.000001, label: 'Under 10%' },
  { from: 0.1, label: '10% to under 25%' },
  { from: 0.25, label: '25% to under 50%' },
  { from: 0.5, label: '50% and more' },
]

/** The boroughs, each always in the same place, with how many of the bodies asked there have answered. */
export function TileMap({ rates, bodyType, filterPath }: Props) {
  const type = rates.bodyTypes.find((each) => each.bodyType === bodyType)
  const tiles = rates.boroughs
    .filter((borough) => borough.code !== '')
    .map((borough) => ({ borough, figures: type ? figuresFor(rates, type.bodyType, borough) : borough }))
  return (
    <section id="map" aria-labelledby="map-heading">
      <h2 className="govuk-heading-m" id="map-heading">
        Where answers came from
      </h2>
      {filterPath && rates.bodyTypes.length > 1 ? (
        <Filter types={rates.bodyTypes} chosen={type?.bodyType} path={filterPath} />
      ) : null}
      <p className="govuk-body">
        Each square is a borough, with how many {type ? type.namePlural : 'bodies'} answered of those asked.
      </p>
      <ul className={styles.map}>
        {tiles.map(({ borough, figures }) => (
          <Tile key={borough.code} {...{ borough, figures }} />
        ))}
      </ul>
      <Legend />
    </section>
  )
}

function figuresFor(rates: Props['rates'], bodyType: string, { code }: BoroughRate): RateFigures {
  const own = rates.byBodyTypeAndBorough.find((row) => row.bodyType === bodyType && row.boroughCode === code)
  return own ?? { invited: 0, added: 0, started: 0, responded: 0, respondedAdded: 0, declined: 0, rate: null }
}

function Tile({ borough, figures }: { borough: BoroughRate; figures: RateFigures }) {
  // A borough where bodies were asked only after launch shows those; there is nothing else to show.
  const asked = figures.invited || figures.added
  const answered = figures.invited ? figures.responded : figures.respondedAdded
  const words = asked
    ? `${formatNumber(answered)} of ${formatNumber(asked)} answered, ${formatRate(answered, asked)}`
    : 'not asked'
  return (
    <li
      className={`${styles.tile} ${styles[stepOf(answered, asked)]}`}
      style={{ gridColumn: borough.tileCol + 1, gridRow: borough.tileRow + 1 }}
      title={`${borough.name}: ${words}`}
    >
      <span className="govuk-visually-hidden">
        {borough.name}: {words}
      </span>
      <span aria-hidden="true" className={styles.name}>
        {borough.shortName}
      </span>
      <span aria-hidden="true" className={styles.count}>
        {asked ? `${answered}/${asked}` : '–'}
      </span>
    </li>
  )
}

function stepOf(answered: number, asked: number): string {
  if (asked === 0) return 'unasked'
  const rate = answered / asked
  return `step${STEPS.findLastIndex((step) => rate >= step.from)}`
}

function Legend() {
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

type FilterProps = { types: ResponseRatesView['bodyTypes']; chosen: string | undefined; path: string }

function Filter({ types, chosen, path }: FilterProps) {
  const choices = [
    { code: undefined, label: 'All' },
    ...types.map((t) => ({ code: t.bodyType, label: t.namePlural })),
  ]
  return (
    <nav aria-label="Kind of body shown on the map" className="no-print">
      <ul className={styles.filter}>
        {choices.map(({ code, label }) => (
          <li key={label}>
            {code === chosen ? (
              <strong aria-current="true">{label}</strong>
            ) : (
              <Link className="govuk-link" href={`${path}${code ? `?bodyType=${code}` : ''}#map`}>
                {label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
