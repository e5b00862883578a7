import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { formatDate } from '@/lib/core/format'
import type { BodyMeasure, MeasureView } from '@/lib/measures/types'
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
  const { bodies, bodyType, mayEnter, code, year } = measure
  const columns: Column<BodyMeasure>[] = [
    { heading: bodyType.name, isRowHeading: true, cell: ({ name }) => name },
    { heading: 'Met?', cell: ({ state }) => STATE_WORDS[state] },
    { heading: 'What shows it', cell: (body) => <Evidence body={body} /> },
    ...(mayEnter
      ? [
          {
            heading: 'Enter',
            cell: (body: BodyMeasure) =>
              body.how === 'record' ? (
                'by the record'
              ) : (
                <Link
                  className="govuk-link"
                  href={`/staff/measures/${code}/${body.bodyId}?year=${year}`}
                  prefetch={false}
                >
                  {body.entry ? 'Change' : 'Enter'}
                  <span className="govuk-visually-hidden"> for {body.name}</span>
                </Link>
              ),
          },
        ]
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

function Evidence({ body: { evidence, evidenceUrl, onDate, hint } }: { body: BodyMeasure }) {
  return (
    <>
      {evidence}
      {onDate ? ` (${formatDate(onDate)})` : ''}
      {evidenceUrl ? (
        <>
          {' '}
          <a className="govuk-link" href={evidenceUrl} rel="nofollow">
            Read it
          </a>
        </>
      ) : null}
      {hint ? ` The record says: ${hint}` : ''}
    </>
  )
}
