import type { ReactNode } from 'react'
import { bold, linkTo } from '@/components/ui/marks'
import { formatDateWithWeekday, formatInstant } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { AnswerList } from './answer-list'
import { ConsultationContact } from './consultation-contact'
import { ofWhom } from './of-whom'

type Props = {
  invitation: InvitationToAnswer
  lines: AnswerLine[]
  words: Words
  /** What was made of what they said: it stands before what they said. */
  made?: ReactNode
  /** Of a person: whether it may be published, and the way to take that back. */
  consent?: ReactNode
}

/** After closing: what was submitted stands here to be read, and what comes of it elsewhere. */
export function ClosedInvitation({ invitation, lines, words, made, consent }: Props) {
  const { consultation, closesOn, body } = invitation
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l" dir="auto">
          {consultation.title}
        </span>
        <h1 className="govuk-heading-l">{words.say('closed.heading')}</h1>
        <p className="govuk-body-l">
          {closesOn
            ? words.say('closed.until', { date: formatDateWithWeekday(closesOn, words.language) })
            : words.say('closed.over')}
        </p>
        <p className="govuk-body">
          {words.say('closed.page', { a: linkTo(`/consultations/${consultation.slug}`) })}
        </p>
        {invitation.round ? (
          <p className="govuk-body">
            {words.say('closed.draft', {
              a: linkTo(`/consultations/${consultation.slug}/draft?round=${invitation.round.sequence}`),
            })}
          </p>
        ) : null}
        {made}
        {consent}
        <WhatWasSubmitted {...{ invitation, lines, words }} />
        {invitation.submitted ? null : (
          <p className="govuk-body">
            {words.say(ofWhom(invitation.draft ? 'closed.none-begun' : 'closed.none', invitation), {
              body: body.name,
            })}
          </p>
        )}
        <ConsultationContact {...{ consultation, words }} />
      </div>
    </div>
  )
}

export function WhatWasSubmitted({ invitation, lines, words }: Omit<Props, 'made' | 'consent'>) {
  const { submitted, body } = invitation
  if (!submitted) return null
  return (
    <>
      <h2 className="govuk-heading-m">{words.say(ofWhom('closed.what', invitation), { body: body.name })}</h2>
      <p className="govuk-body">
        {words.say('closed.reference', {
          ...{ reference: submitted.reference, b: bold },
          when: formatInstant(submitted.revisedAt, words.language),
        })}
      </p>
      <AnswerList {...{ lines, words }} headingLevel={3} locale={invitation.questionnaire.locale} />
    </>
  )
}
