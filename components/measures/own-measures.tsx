import Link from 'next/link'
import type { OwnMeasuresView, OwnMeasureView } from '@/lib/measures/types'
import { Evidence } from './evidence'
import { STATE_WORDS } from './state-words'

export const ownMeasureHref = (code: string, bodyId: string, year: number) =>
  `/my-groups/measures/${code}/${bodyId}?year=${year}`

/** Each own group with its measures, one below the other also on a telephone: what everybody reads, what waits, and the way to say it. */
export function OwnMeasures({ view: { groups } }: { view: OwnMeasuresView }) {
  return groups.map(({ bodyId, name, measures }) => (
    <section key={bodyId} aria-labelledby={`group-${bodyId}`}>
      <h2 className="govuk-heading-m" id={`group-${bodyId}`}>
        {name}
      </h2>
      <dl className="govuk-summary-list">
        {measures.map((own) => (
          <div className="govuk-summary-list__row" key={own.measure.code}>
            <dt className="govuk-summary-list__key">{own.measure.name}</dt>
            <dd className="govuk-summary-list__value">
              <p className="govuk-body">{STATE_WORDS[own.body.state]}</p>
              <Said own={own} />
            </dd>
            <dd className="govuk-summary-list__actions">
              <Way own={own} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
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
  if (body.how === 'record') return 'By the record'
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
