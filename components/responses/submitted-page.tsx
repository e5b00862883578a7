import type { ReactNode } from 'react'
import { formatDateWithWeekday, formatInstant } from '@/lib/core/format'
import { linkTo } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer, SubmittedView } from '@/lib/responses/types'
import { AnswerList } from './answer-list'
import { WhatHappens } from './what-happens'

type Props = {
  invitation: InvitationToAnswer
  words: Words
  submitted: SubmittedView
  lines: AnswerLine[]
  copySent: boolean
  /** Where the form goes on from: another for the simple form. */
  again: string
  print?: ReactNode
  /** For a person: the offer of questions about themselves. */
  aboutYou?: ReactNode
  /** What came of it in the borough. */
  blocks?: ReactNode
}

export function SubmittedPage(props: Props) {
  const { invitation, words, submitted, lines, copySent, again, print, aboutYou, blocks } = props
  const { consultation, body, closesOn, state } = invitation
  const when = formatInstant(submitted.revisedAt, words.language)
  const isCorrected = submitted.revisionNumber > 1
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <div className="govuk-panel govuk-panel--confirmation">
          <h1 className="govuk-panel__title">
            {words.say(isCorrected ? 'submitted.changes' : 'submitted.title')}
          </h1>
          <div className="govuk-panel__body">
            {words.say('live.reference')}
            <br />
            <strong>{submitted.reference}</strong>
          </div>
        </div>
        <p className="govuk-body-l">
          {invitation.purpose === 'person'
            ? words.say('submitted.thanks-self', { consultation: consultation.title, when })
            : words.say('submitted.thanks-body', {
                ...{ body: body.name, consultation: consultation.title, when },
              })}
        </p>
        {copySent ? <p className="govuk-body">{words.say('submitted.copy')}</p> : null}
        {print ? <p className="no-print">{print}</p> : null}
        {aboutYou}
        <h2 className="govuk-heading-m">{words.say('submitted.next')}</h2>
        <WhatHappens {...{ invitation, words }} />
        {state === 'open' ? (
          <>
            <h2 className="govuk-heading-m">{words.say('submitted.change-heading')}</h2>
            <p className="govuk-body">
              {closesOn
                ? words.say('submitted.change-until', {
                    ...{ a: linkTo(again), date: formatDateWithWeekday(closesOn, words.language) },
                  })
                : words.say('submitted.change', { a: linkTo(again) })}
            </p>
          </>
        ) : null}
        {blocks}
        <h2 className="govuk-heading-m">{words.say('submitted.what')}</h2>
        <AnswerList {...{ lines, words }} headingLevel={3} locale={invitation.questionnaire.locale} />
      </div>
    </div>
  )
}
