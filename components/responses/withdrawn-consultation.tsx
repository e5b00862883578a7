import type { ReactNode } from 'react'
import { Paragraphs } from '@/components/ui/paragraphs'
import { asWritten, type Words } from '@/lib/core/words'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { WhatWasSubmitted } from './closed-invitation'
import { ConsultationContact } from './consultation-contact'

export function WithdrawnConsultation({
  invitation,
  lines,
  words,
  consent,
}: {
  invitation: InvitationToAnswer
  lines: AnswerLine[]
  words: Words
  /** Of a person: whether it may be published, and the way to take that back. */
  consent: ReactNode
}) {
  const { consultation } = invitation
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l" dir="auto">
          {consultation.title}
        </span>
        <h1 className="govuk-heading-l">{words.say('withdrawn.heading')}</h1>
        <p className="govuk-body-l">{words.say('withdrawn.text')}</p>
        {consultation.withdrawnReason ? (
          <>
            <h2 className="govuk-heading-m">{words.say('withdrawn.why')}</h2>
            <div {...asWritten(words)}>
              <Paragraphs text={consultation.withdrawnReason} />
            </div>
          </>
        ) : null}
        {consent}
        <WhatWasSubmitted {...{ invitation, lines, words }} />
        <ConsultationContact {...{ consultation, words }} />
      </div>
    </div>
  )
}
