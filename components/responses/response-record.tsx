import Link from 'next/link'
import type { ReactNode } from 'react'
import { countOf, formatInstant } from '@/lib/core/format'
import type { ResponseView } from '@/lib/responses/types'
import { CHANNELS } from '@/lib/responses/schema'
import { PUBLICATION_WORDS } from './publication-words'

type Row = [string, ReactNode]

/** The very same words of other persons: it may be a campaign, or somebody who answered twice. It is counted all the same. */
function SameWords({ response }: { response: ResponseView }) {
  const { sameWords, consultation } = response
  return (
    <>
      The very same words stand in {countOf(sameWords.length, 'other response')}:{' '}
      {sameWords.map(({ id, reference }, i) => (
        <span key={id}>
          {i > 0 ? ', ' : ''}
          <Link className="govuk-link" href={`/staff/consultations/${consultation.id}/responses/${id}`}>
            {reference}
          </Link>
        </span>
      ))}
      . All of them are counted.
    </>
  )
}

/** Whose response it is, and how and when it came. */
export function ResponseRecord({ response }: { response: ResponseView }) {
  const { body, reference, channel, submittedAt, revisedAt, revisionNumber } = response
  const place = [body.wardName, body.boroughName].filter(Boolean).join(', ')
  const { basis, signedOff } = response
  const rows: Row[] = [
    ['Kind of body', body.typeName],
    ['Place', place || 'None in the record'],
    ['Reference', reference],
    ...(response.publication ? [['May be published', PUBLICATION_WORDS[response.publication]] as Row] : []),
    ...(response.sameWords.length > 0
      ? [['Same words', <SameWords key="same" response={response} />] as Row]
      : []),
    ['Came in', CHANNELS[channel] ?? channel],
    ...(body.id ? [['Basis of view', basis?.text ?? 'Not said'] as Row] : []),
    ...(basis?.dissent ? [['Where people did not agree', basis.dissent] as Row] : []),
    ...(signedOff ? [['Signed off by', signedOffBy(signedOff)] as Row] : []),
    ['First submitted', formatInstant(submittedAt)],
    [
      'Last submitted',
      revisionNumber === 1
        ? 'Not corrected since'
        : `${formatInstant(revisedAt)}, revision ${revisionNumber}`,
    ],
  ]
  return (
    <dl className="govuk-summary-list">
      {rows.map(([key, value]) => (
        <div key={key} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const signedOffBy = ({ name, at }: NonNullable<ResponseView['signedOff']>) =>
  at ? `${name}, on ${formatInstant(at)}` : name
