import Link from 'next/link'
import { formatDateWithWeekday, formatInstant } from '@/lib/core/format'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { AnswerList } from './answer-list'
import { ConsultationContact } from './consultation-contact'

type Props = { invitation: InvitationToAnswer; lines: AnswerLine[] }

/** After closing: what was submitted stands here to be read, and what comes of it elsewhere. */
export function ClosedInvitation({ invitation, lines }: Props) {
  const { consultation, closesOn, body } = invitation
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">This consultation has closed</h1>
        <p className="govuk-body-l">
          {closesOn ? `Answers were taken until the end of ${formatDateWithWeekday(closesOn)}. ` : ''}
          They can no longer be given or changed.
        </p>
        <p className="govuk-body">
          What was said, and what comes of it, will stand on{' '}
          <Link className="govuk-link" href={`/consultations/${consultation.slug}`}>
            the consultation’s public page
          </Link>
          .
        </p>
        <WhatWasSubmitted {...{ invitation, lines }} />
        {invitation.submitted ? null : (
          <p className="govuk-body">
            {body.name} did not submit answers.{' '}
            {invitation.draft ? 'What was begun and not submitted does not count.' : ''}
          </p>
        )}
        <ConsultationContact consultation={consultation} />
      </div>
    </div>
  )
}

export function WhatWasSubmitted({ invitation, lines }: Props) {
  const { submitted, body } = invitation
  if (!submitted) return null
  return (
    <>
      <h2 className="govuk-heading-m">What {body.name} submitted</h2>
      <p className="govuk-body">
        Reference <strong>{submitted.reference}</strong>, last submitted on{' '}
        {formatInstant(submitted.revisedAt)}.
      </p>
      <AnswerList lines={lines} headingLevel={3} />
    </>
  )
}
