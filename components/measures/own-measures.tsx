import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import type { OwnMeasuresView, OwnMeasureView } from '@/lib/measures/types'
import { Evidence } from './evidence'
import { STATE_WORDS } from './state-words'

export const ownMeasureHref = (code: string, bodyId: string, year: number) =>
  `/my-groups/measures/${code}/${bodyId}?year=${year}`

/** Each own group with its measures: what everybody reads, what waits, and the way to say it. */
export function OwnMeasures({ view: { groups } }: { view: OwnMeasuresView }) {
  return groups.map(({ bodyId, name, measures }) => (
    <DataTable
      key={bodyId}
      caption={name}
      rows={measures}
      keyOf={({ measure }) => measure.code}
      empty="Nothing is measured of this group."
      columns={[
        { heading: 'Measure', isRowHeading: true, cell: ({ measure }) => measure.name },
        { heading: 'Met?', cell: ({ body }) => STATE_WORDS[body.state] },
        { heading: 'What shows it', cell: (own) => <Said own={own} /> },
        { heading: 'Enter', cell: (own) => <Way own={own} /> },
      ]}
    />
  ))
}

function Said({ own: { body, proposal } }: { own: OwnMeasureView }) {
  return (
    <>
      <Evidence body={body} />
      {proposal ? (
        <strong className="govuk-!-display-block">
          {proposal.state === 'waiting' ? 'Waits for an officer' : 'Sent back'}: {proposal.evidence}
        </strong>
      ) : null}
    </>
  )
}

function Way({ own: { measure, year, body, proposal } }: { own: OwnMeasureView }) {
  if (body.how === 'record') return 'by the record'
  return (
    <Link className="govuk-link" href={ownMeasureHref(measure.code, body.bodyId, year)} prefetch={false}>
      {body.entry || proposal ? 'Change' : 'Enter'}
      <span className="govuk-visually-hidden">
        {' '}
        “{measure.name}” for {body.name}
      </span>
    </Link>
  )
}
