import type { LinkView } from '@/lib/invitations/types'
import { ConsultationContact } from './consultation-contact'

export function RevokedLink({ link }: { link: Extract<LinkView, { state: 'revoked' | 'usable' }> }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l">{link.consultation.title}</span>
        <h1 className="govuk-heading-l">This link no longer works</h1>
        <p className="govuk-body-l">
          The team who sent it has taken it back, most often because a new one was sent in its place.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>Look for a later e-mail about this consultation and follow its link.</li>
          <li>Whatever your group has written or submitted is kept, and the new link leads to it.</li>
        </ul>
        <ConsultationContact consultation={link.consultation} />
      </div>
    </div>
  )
}
