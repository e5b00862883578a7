import type { ReactNode } from 'react'
import type { ResponseRatesView } from '@/lib/invitations/types'
import { MapLegend, shadedBoroughs, type Shaded } from './map-shades'
import styles from './tile-map.module.css'

type Props = {
  rates: Pick<ResponseRatesView, 'boroughs' | 'bodyTypes' | 'byBodyTypeAndBorough'>
  /** One kind of body only; without it all of them together. */
  bodyType?: string
  /** Ways to another kind of body or another map, between the heading and the map. */
  children?: ReactNode
}

/** The boroughs, each always in the same place, with how many of the bodies asked there have answered. */
export function TileMap({ rates, bodyType, children }: Props) {
  const type = rates.bodyTypes.find((each) => each.bodyType === bodyType)
  return (
    <section id="map" aria-labelledby="map-heading">
      <h2 className="govuk-heading-m" id="map-heading">
        Where answers came from
      </h2>
      {children}
      <p className="govuk-body">
        Each square is a borough, with how many {type ? type.namePlural : 'bodies'} answered of those asked.
      </p>
      <ul className={styles.map}>
        {shadedBoroughs(rates, type?.bodyType).map((shaded) => (
          <Tile key={shaded.borough.code} {...shaded} />
        ))}
      </ul>
      <MapLegend />
    </section>
  )
}

function Tile({ borough, answered, asked, words, shade }: Shaded) {
  return (
    <li
      className={`${styles.tile} ${styles[shade]}`}
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
