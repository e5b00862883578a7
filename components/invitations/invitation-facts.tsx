import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatInstant } from '@/lib/core/format'
import type { InvitationDetail } from '@/lib/invitations/types'
import { InvitationStateTag } from './invitation-state-tag'

/** Who was asked, when, and how far they have come. */
export function InvitationFacts({ invitation }: { invitation: InvitationDetail }) {
  const { bodyId, bodyName, bodyTypeName, borough, contactName, contactEmail, state } = invitation
  const { invitedAt, startedAt, respondedAt, isAddition, additionReason } = invitation
  return (
    <dl className="govuk-summary-list">
      <Row term="Body">
        <Link className="govuk-link" href={`/staff/bodies/${bodyId}`}>
          {bodyName}
        </Link>
        , {bodyTypeName}
        {borough ? `, ${borough}` : ''}
      </Row>
      <Row term="State">
        <InvitationStateTag state={state} />
      </Row>
      <Row term="Letters go to">
        {contactName
          ? `${contactName}, ${contactEmail}`
          : 'Nobody: the body has no contact with an e-mail address'}
      </Row>
      <Row term="Asked">
        {formatInstant(invitedAt)}
        {isAddition ? `, after launch: ${additionReason ?? ''}` : ''}
      </Row>
      {startedAt ? <Row term="Started">{formatInstant(startedAt)}</Row> : null}
      {respondedAt ? <Row term="Responded">{formatInstant(respondedAt)}</Row> : null}
    </dl>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{term}</dt>
      <dd className="govuk-summary-list__value as-written">{children}</dd>
    </div>
  )
}
