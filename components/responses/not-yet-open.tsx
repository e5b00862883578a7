import Link from 'next/link'
import { formatDateWithWeekday } from '@/lib/core/format'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { ConsultationContact } from './consultation-contact'

export function NotYetOpen({ invitation }: { invitation: InvitationToAnswer }) {
  const { consultation, opensOn, body } = invitation
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">This consultation has not opened yet</h1>
        <p className="govuk-body-l">
          {opensOn
            ? `It opens on ${formatDateWithWeekday(opensOn)}. Your link will work from then on.`
            : 'Your link will work once it is open.'}
        </p>
        <p className="govuk-body">
          Keep the e-mail. {body.name} can read beforehand{' '}
          <Link className="govuk-link" href={`/consultations/${consultation.slug}`}>
            what it is about
          </Link>
          .
        </p>
        <ConsultationContact consultation={consultation} />
      </div>
    </div>
  )
}
