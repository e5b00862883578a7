import type { Words } from '@/lib/core/words'
import type { LinkView } from '@/lib/invitations/types'
import { ConsultationContact } from './consultation-contact'

type Props = { link: Extract<LinkView, { state: 'revoked' | 'usable' }>; words: Words }

export function RevokedLink({ link, words }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l" dir="auto">
          {link.consultation.title}
        </span>
        <h1 className="govuk-heading-l">{words.say('revoked.heading')}</h1>
        <p className="govuk-body-l">{words.say('revoked.why')}</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{words.say('revoked.later')}</li>
          <li>{words.say('revoked.kept')}</li>
        </ul>
        <ConsultationContact consultation={link.consultation} words={words} />
      </div>
    </div>
  )
}
