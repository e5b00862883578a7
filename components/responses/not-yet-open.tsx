import { linkTo } from '@/components/ui/marks'
import { formatDateWithWeekday } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { ConsultationContact } from './consultation-contact'

export function NotYetOpen({ invitation, words }: { invitation: InvitationToAnswer; words: Words }) {
  const { consultation, opensOn, body } = invitation
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l" dir="auto">
          {consultation.title}
        </span>
        <h1 className="govuk-heading-l">{words.say('not-yet.heading')}</h1>
        <p className="govuk-body-l">
          {opensOn
            ? words.say('not-yet.on', { date: formatDateWithWeekday(opensOn, words.language) })
            : words.say('not-yet.once')}
        </p>
        <p className="govuk-body">
          {words.say('not-yet.keep', {
            ...{ body: body.name, a: linkTo(`/consultations/${consultation.slug}`) },
          })}
        </p>
        <ConsultationContact {...{ consultation, words }} />
      </div>
    </div>
  )
}
