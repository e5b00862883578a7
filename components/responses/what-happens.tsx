import { formatDateWithWeekday } from '@/lib/core/format'
import type { InvitationToAnswer } from '@/lib/responses/types'

/** The same promise on the start page and here: who decides, when, and where the result will stand. */
export function WhatHappens({ invitation: { consultation } }: { invitation: InvitationToAnswer }) {
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
        <a className="govuk-link" href={`/consultations/${slug}`}>
          the consultation’s public page
        </a>
        .
      </p>
    </>
  )
}
