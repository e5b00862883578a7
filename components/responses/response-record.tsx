import type { ReactNode } from 'react'
import { formatInstant } from '@/lib/core/format'
import type { ResponseView } from '@/lib/responses/types'
import { CHANNELS } from './channels'

/** Whose response it is, and how and when it came. */
export function ResponseRecord({ response }: { response: ResponseView }) {
  const { body, reference, channel, submittedAt, revisedAt, revisionNumber } = response
  const place = [body.wardName, body.boroughName].filter(Boolean).join(', ')
  const rows: [string, ReactNode][] = [
    ['Kind of body', body.typeName],
    ['Place', place || 'None in the record'],
    ['Reference', reference],
    ['Came in', CHANNELS[channel] ?? channel],
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
