import type { ReactNode } from 'react'
import { formatDateWithWeekday, formatInstant } from '@/lib/core/format'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer, SubmittedView } from '@/lib/responses/types'
import { AnswerList } from './answer-list'
import { WhatHappens } from './what-happens'

type Props = {
  invitation: InvitationToAnswer
  submitted: SubmittedView
  lines: AnswerLine[]
  copySent: boolean
  /** Where the form goes on from: another for the simple form. */
  again: string
  print?: ReactNode
  /** For a person: the offer of questions about themselves. */
  aboutYou?: ReactNode
  /** What came of it in the borough. */
  blocks?: ReactNode
}

export function SubmittedPage({
  invitation,
  submitted,
  lines,
  copySent,
  again,
  print,
  aboutYou,
  blocks,
}: Props) {
  const { consultation, body, closesOn, state } = invitation
  const isCorrected = submitted.revisionNumber > 1
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <div className="govuk-panel govuk-panel--confirmation">
          <h1 className="govuk-panel__title">{isCorrected ? 'Changes submitted' : 'Answers submitted'}</h1>
          <div className="govuk-panel__body">
            Your reference
            <br />
            <strong>{submitted.reference}</strong>
          </div>
        </div>
        <p className="govuk-body-l">
          {invitation.purpose === 'person'
            ? `Thank you. Your answers to “${consultation.title}” reached us on ${formatInstant(submitted.revisedAt)}.`
            : `Thank you. The answers of ${body.name} to “${consultation.title}” reached us on ${formatInstant(submitted.revisedAt)}.`}
        </p>
        {copySent ? <p className="govuk-body">A copy is on its way to the e-mail address you gave.</p> : null}
        {print ? <p className="no-print">{print}</p> : null}
        {aboutYou}
        <h2 className="govuk-heading-m">What happens next</h2>
        <WhatHappens invitation={invitation} />
        {state === 'open' ? (
          <>
            <h2 className="govuk-heading-m">If you want to change something</h2>
            <p className="govuk-body">
              Follow{' '}
              <a className="govuk-link" href={again}>
                your link
              </a>{' '}
              again
              {closesOn ? ` until the end of ${formatDateWithWeekday(closesOn)}` : ''}. What you submitted
              counts until you submit the changes.
            </p>
          </>
        ) : null}
        {blocks}
        <h2 className="govuk-heading-m">What you submitted</h2>
        <AnswerList lines={lines} headingLevel={3} locale={invitation.questionnaire.locale} />
      </div>
    </div>
  )
}
