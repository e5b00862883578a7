import Link from 'next/link'
import { formatDateWithWeekday, formatInstant } from '@/lib/core/format'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer, SubmittedView } from '@/lib/responses/types'
import { AnswerList } from './answer-list'
import { PrintButton } from './print-button'

type Props = {
  token: string
  invitation: InvitationToAnswer
  submitted: SubmittedView
  lines: AnswerLine[]
  copySent: boolean
}

export function SubmittedPage({ token, invitation, submitted, lines, copySent }: Props) {
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
          Thank you. The answers of {body.name} to “{consultation.title}” reached us on{' '}
          {formatInstant(submitted.revisedAt)}.
        </p>
        {copySent ? <p className="govuk-body">A copy is on its way to the e-mail address you gave.</p> : null}
        <p className="no-print">
          <PrintButton />
        </p>
        <h2 className="govuk-heading-m">What happens next</h2>
        <WhatHappens invitation={invitation} />
        {state === 'open' ? (
          <>
            <h2 className="govuk-heading-m">If you want to change something</h2>
            <p className="govuk-body">
              Follow{' '}
              <a className="govuk-link" href={`/respond/${token}`}>
                your link
              </a>{' '}
              again
              {closesOn ? ` until the end of ${formatDateWithWeekday(closesOn)}` : ''}. What you submitted
              counts until you submit the changes.
            </p>
          </>
        ) : null}
        <h2 className="govuk-heading-m">What you submitted</h2>
        <AnswerList lines={lines} headingLevel={3} />
      </div>
    </div>
  )
}

/** The same promise on the start page and here: who decides, when, and where the result will stand. */
export function WhatHappens({ invitation: { consultation } }: Pick<Props, 'invitation'>) {
  const { decisionMaker, decisionOn, slug } = consultation
  return (
    <>
      <p className="govuk-body">
        Every answer is read. What was said is sorted by theme and published as “What you told us”, with the
        number of groups behind each point. Quotes are published without names.
      </p>
      {decisionMaker ? (
        <p className="govuk-body">
          The decision is made by {decisionMaker}
          {decisionOn ? ` on ${formatDateWithWeekday(decisionOn)}` : ''}.
        </p>
      ) : null}
      <p className="govuk-body">
        All of it will be on{' '}
        <Link className="govuk-link" href={`/consultations/${slug}`}>
          the consultation’s public page
        </Link>
        .
      </p>
    </>
  )
}
