import Link from 'next/link'
import type { InvitationDetail } from '@/lib/invitations/types'

/** For a body that answers on paper or by telephone: its own letter and form, and the way to key in what came back. */
export function InvitationPaper({ invitation }: { invitation: InvitationDetail }) {
  const { id, consultation, round, bodyName } = invitation
  if (consultation.status !== 'open' && consultation.status !== 'closed') return null
  const base = `/staff/consultations/${consultation.id}`
  const stage = round === null ? '' : `stage=${round}`
  const of = <span className="govuk-visually-hidden"> of {bodyName}</span>
  return (
    <>
      <h2 className="govuk-heading-m">On paper or by telephone</h2>
      <ul className="govuk-list">
        {consultation.status === 'open' ? (
          <li>
            <Link
              className="govuk-link"
              href={`${base}/paper/print?${[`invitation=${id}`, stage].filter(Boolean).join('&')}`}
              prefetch={false}
            >
              Print the letter and the form{of}
            </Link>
          </li>
        ) : null}
        <li>
          <Link className="govuk-link" href={`${base}/key-in/${id}${stage ? `?${stage}` : ''}`}>
            {round === null ? 'Key in the answer' : 'Key in the comments'}
            {of}
          </Link>
        </li>
      </ul>
    </>
  )
}
