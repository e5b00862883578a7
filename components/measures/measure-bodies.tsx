import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { BodyMeasure, MeasureView } from '@/lib/measures/types'
import { Evidence } from './evidence'
import { ownMeasureHref } from './own-measures'
import { STATE_WORDS } from './state-words'
import styles from './measures.module.css'

/** The boroughs, each in its own place: met, not met, not known. A sign and a shade, never a shade alone. */
export function MeasureMap({ bodies }: { bodies: BodyMeasure[] }) {
  return (
    <ul className={styles.map}>
      {bodies
        .filter(({ boroughCode }) => boroughCode !== null)
        .map(({ bodyId, boroughName, shortName, tileCol, tileRow, state }) => (
          <li
            key={bodyId}
            className={`${styles.tile} ${state === 'met' ? styles.met : state === 'not-met' ? styles.notMet : ''}`}
            style={{ gridColumn: tileCol + 1, gridRow: tileRow + 1 }}
            title={`${boroughName}: ${STATE_WORDS[state]}`}
          >
            <span className="govuk-visually-hidden">
              {boroughName}: {STATE_WORDS[state]}
            </span>
            <span aria-hidden="true">{shortName}</span>
            <span aria-hidden="true" className={styles.sign}>
              {SIGNS[state]}
            </span>
          </li>
        ))}
    </ul>
  )
}

const SIGNS = { met: '✓', 'not-met': '✗', 'not-known': '?' }

/** Group by group, with what shows it; whoever may enter it gets the way there. */
export function MeasureTable({ measure }: { measure: MeasureView }) {
  const { bodies, bodyType, mayEnter, mayProposeFor } = measure
  const columns: Column<BodyMeasure>[] = [
    { heading: bodyType.name, isRowHeading: true, cell: ({ name }) => name },
    { heading: 'Met?', cell: ({ state }) => STATE_WORDS[state] },
    { heading: 'What shows it', cell: (body) => <Evidence body={body} /> },
    ...(mayEnter || mayProposeFor.length > 0
      ? [{ heading: 'Enter', cell: (body: BodyMeasure) => <Way measure={measure} body={body} /> }]
      : []),
  ]
  return (
    <DataTable
      caption={`Each ${bodyType.name}`}
      columns={columns}
      rows={bodies}
      keyOf={({ bodyId }) => bodyId}
      empty={`There are no ${bodyType.namePlural} yet.`}
    />
  )
}

/** Officers enter it; who speaks for the group says it for an officer to confirm. */
function Way({ measure, body }: { measure: MeasureView; body: BodyMeasure }) {
  const { code, year, mayEnter, mayProposeFor } = measure
  if (!mayEnter && !mayProposeFor.includes(body.bodyId)) return null
  if (body.how === 'record') return 'by the record'
  const href = mayEnter
    ? `/staff/measures/${code}/${body.bodyId}?year=${year}`
    : ownMeasureHref(code, body.bodyId, year)
  return (
    <Link className="govuk-link" href={href} prefetch={false}>
      {body.entry ? 'Change' : 'Enter'}
      <span className="govuk-visually-hidden"> for {body.name}</span>
    </Link>
  )
}
