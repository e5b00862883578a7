import { Paragraphs } from '@/components/ui/paragraphs'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { WhatWasSubmitted } from './closed-invitation'
import { ConsultationContact } from './consultation-contact'

export function WithdrawnConsultation({
  invitation,
  lines,
}: {
  invitation: InvitationToAnswer
  lines: AnswerLine[]
}) {
  const { consultation } = invitation
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">This consultation has been withdrawn</h1>
        <p className="govuk-body-l">You need not do anything. No answers are taken any more.</p>
        {consultation.withdrawnReason ? (
          <>
            <h2 className="govuk-heading-m">Why</h2>
            <Paragraphs text={consultation.withdrawnReason} />
          </>
        ) : null}
        <WhatWasSubmitted {...{ invitation, lines }} />
        <ConsultationContact consultation={consultation} />
      </div>
    </div>
  )
}
