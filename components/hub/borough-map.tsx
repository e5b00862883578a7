import Link from 'next/link'
import { countOf } from '@/lib/core/format'
import type { BoroughView } from '@/lib/bodies/types'
import styles from './hub.module.css'

type Props = { boroughs: BoroughView[]; open: Record<string, number>; current?: string }

/** The boroughs, each always in the same place, as ways to what is open there. */
export function BoroughMap({ boroughs, open, current }: Props) {
  return (
    <nav aria-label="Boroughs on the map">
      <ul className={styles.map}>
        {boroughs.map(({ code, name, shortName, tileCol, tileRow }) => (
          <li key={code} className={styles.tile} style={{ gridColumn: tileCol + 1, gridRow: tileRow + 1 }}>
            <Link
              href={`/places/${code}`}
              prefetch={false}
              title={name}
              aria-current={code === current ? 'page' : undefined}
            >
              <span className="govuk-visually-hidden">
                {name}: {countOf(open[code] ?? 0, 'consultation')} open
              </span>
              <span aria-hidden="true" className={styles.short}>
                {shortName}
              </span>
              <span aria-hidden="true">{open[code] ?? 0}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
