import type { ReactNode } from 'react'
import { Paragraphs } from '@/components/ui/paragraphs'
import type { ConsultationView } from '@/lib/consultations/types'
import { formatDate, formatInstant, listOf } from '@/lib/core/format'

/** The record as it stands, to be read and printed. */
export function ConsultationRecord({ consultation }: { consultation: ConsultationView }) {
  return (
    <>
      <h2 className="govuk-heading-m">The record</h2>
      <dl className="govuk-summary-list">
        {rowsOf(consultation).map(([key, value]) => (
          <div className="govuk-summary-list__row" key={key}>
            <dt className="govuk-summary-list__key">{key}</dt>
            <dd className="govuk-summary-list__value">{value || <Missing />}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const Missing = () => <span className="govuk-hint">Not given yet</span>
const words = (text: string) => (text.trim() ? <Paragraphs text={text} /> : null)

function rowsOf(consultation: ConsultationView): [string, ReactNode][] {
  const { stage, launchedAt, slug, note, authorName, createdAt } = consultation
  const { decisionMaker, decisionOn, contactName, contactEmail } = consultation
  const begun = `${authorName ? `${authorName}, ` : ''}${formatInstant(createdAt)}`
  return [
    ['Led by', listOf(consultation.leads.map((lead) => lead.name))],
    ['Opens', stage.opensOn ? formatDate(stage.opensOn) : 'When it is launched'],
    ['Closes', <Closing key="closes" stage={stage} />],
    ['Why we are asking', words(consultation.why)],
    ['What can still be changed', words(consultation.canChange)],
    ['What cannot be changed', words(consultation.cannotChange)],
    ['How earlier views were used', words(consultation.earlierViews)],
    ['Who decides', decisionMaker],
    ['When it is decided', decisionOn ? formatDate(decisionOn) : null],
    ['Contact', [contactName, contactEmail].filter(Boolean).join(', ')],
    ...(note ? [['Note shown with it', words(note)] as [string, ReactNode]] : []),
    ['Begun by', begun],
    [
      'Public address',
      launchedAt || consultation.isAnnounced ? (
        <a className="govuk-link" href={`/consultations/${slug}`}>{`/consultations/${slug}`}</a>
      ) : (
        `/consultations/${slug}, once it is launched or announced`
      ),
    ],
  ]
}

function Closing({ stage }: { stage: ConsultationView['stage'] }) {
  if (!stage.closesOn) return <Missing />
  return (
    <>
      {formatDate(stage.closesOn)}, at the end of the day
      {stage.extensions.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet govuk-!-margin-top-2">
          {stage.extensions.map(({ id, fromClosesOn, toClosesOn, reason }) => (
            <li key={id} className="as-written">
              Extended from {formatDate(fromClosesOn)} to {formatDate(toClosesOn)}: {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
