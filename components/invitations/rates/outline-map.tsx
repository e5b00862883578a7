import type { ReactNode } from 'react'
import type { BoroughOutlines } from '@/lib/bodies/types'
import type { ResponseRatesView } from '@/lib/invitations/types'
import { MapLegend, shadedBoroughs } from '../map-shades'
import styles from './outline-map.module.css'

type Props = {
  rates: Pick<ResponseRatesView, 'boroughs' | 'bodyTypes' | 'byBodyTypeAndBorough'>
  outlines: BoroughOutlines
  bodyType?: string
  children?: ReactNode
}

/** The boroughs as they lie, shaded like the squares. Drawn on the server; the table beside it says the same. */
export function OutlineMap({ rates, outlines: drawn, bodyType, children }: Props) {
  const type = rates.bodyTypes.find((each) => each.bodyType === bodyType)
  const boroughs = shadedBoroughs(rates, type?.bodyType)
  const known = boroughs.flatMap((shaded) => {
    const outline = drawn.outlines[shaded.borough.code]
    return outline ? [{ ...shaded, outline }] : []
  })
  const unknown = boroughs.filter(({ borough }) => !drawn.outlines[borough.code])
  return (
    <section id="map" aria-labelledby="map-heading">
      <h2 className="govuk-heading-m" id="map-heading">
        Where answers came from
      </h2>
      {children}
      <p className="govuk-body">
        Each borough is shaded by the share of its {type ? type.namePlural : 'bodies'} that answered. Large
        boroughs look important here; on the map of squares all count the same.
      </p>
      <svg
        className={styles.map}
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        role="img"
        aria-label="Map of the boroughs by response rate. The table of boroughs has the same figures."
      >
        {known.map(({ borough, outline, words, shade }) => (
          <path key={borough.code} d={outline.path} className={`${styles.borough} ${styles[shade]}`}>
            <title>{`${borough.name}: ${words}`}</title>
          </path>
        ))}
        {known.map(({ borough, outline: { centre }, shade }) => (
          <text
            key={borough.code}
            x={centre[0]}
            y={centre[1]}
            className={`${styles.name} ${styles[`on-${shade}`] ?? ''}`}
          >
            {borough.shortName}
          </text>
        ))}
      </svg>
      {unknown.length > 0 ? (
        <p className="govuk-body-s">
          Not on this map: {unknown.map(({ borough }) => borough.name).join(', ')}.
        </p>
      ) : null}
      <MapLegend />
      <p className="govuk-body-s">Outlines: {drawn.source}.</p>
    </section>
  )
}
