import type { ReactNode } from 'react'
import { OwnPageNote } from '@/components/invitations/own-page-note'
import { Paragraphs } from '@/components/ui/paragraphs'
import { countOf, formatDateWithWeekday, listOf } from '@/lib/core/format'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { ConsultationContact } from './consultation-contact'
import { LanguageChoice } from './language-choice'
import { AnswerOnPaper } from './paper/answer-on-paper'
import { WhatHappens } from './what-happens'

type Props = {
  token: string
  invitation: InvitationToAnswer
  /** The button or buttons that lead in: `StartWay`, or one that needs no script. */
  way: ReactNode
  /** Who else answers with the reader, and saying no; for bodies. */
  together?: ReactNode
}

/** What a person needs to know before answering, and the way in. Plain: it is drawn without scripts as well. */
export function StartPage({ token, invitation, way, together }: Props) {
  const { consultation, body, closesOn, questionnaire } = invitation
  const { languages, locale, isPartly } = questionnaire
  const isPerson = invitation.purpose === 'person'
  // Why and what can change is read before the first answer; whoever comes back goes straight on.
  const isBack = invitation.draft !== null || invitation.submitted !== null
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l">{listOf(consultation.leads)}</span>
        <h1 className="govuk-heading-l">{consultation.title}</h1>
        {consultation.note ? <div className="govuk-inset-text as-written">{consultation.note}</div> : null}
        {invitation.submitted && !invitation.draft ? null : (
          <LanguageChoice {...{ token, languages, locale, isPartly }} back="start" />
        )}
        <p className="govuk-body-l">
          {isPerson ? 'You are answering for yourself.' : `You are answering for ${body.name}.`}
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>It takes about {countOf(questionnaire.minutes, 'minute')}.</li>
          {closesOn ? <li>Answers are taken until the end of {formatDateWithWeekday(closesOn)}.</li> : null}
          <li>You can stop at any time and come back by the same link: what you wrote is kept.</li>
          {isPerson ? null : (
            <li>
              You can hand the link to somebody else in your group. Whoever has it can read and change these
              answers.
            </li>
          )}
        </ul>
        {isPerson ? <OwnPageNote /> : null}
        {isBack ? way : null}
        <About consultation={consultation} />
        {isBack ? null : way}
        {together}
        {isPerson ? null : <AnswerOnPaper token={token} />}
        <h2 className="govuk-heading-m">What happens with the answers</h2>
        <WhatHappens invitation={invitation} />
        <h2 className="govuk-heading-m">Privacy</h2>
        <p className="govuk-body">
          {isPerson
            ? 'We do not ask for your name. Please name no other people in your answers.'
            : 'The answers are your group’s, not yours alone. Please name no other people in them.'}{' '}
          We set no cookie and count no visit.{' '}
          <a className="govuk-link" href="/privacy">
            How we treat what you tell us
          </a>
          .
        </p>
        <ConsultationContact consultation={consultation} />
      </div>
    </div>
  )
}

function About({ consultation }: { consultation: InvitationToAnswer['consultation'] }) {
  const parts = [
    { heading: 'Why we are asking', text: consultation.why },
    { heading: 'What can still be changed', text: consultation.canChange },
    { heading: 'What cannot be changed', text: consultation.cannotChange },
    { heading: 'How earlier views were used', text: consultation.earlierViews },
  ].filter(({ text }) => text.trim() !== '')
  return (
    <>
      {parts.map(({ heading, text }) => (
        <section key={heading}>
          <h2 className="govuk-heading-m">{heading}</h2>
          <Paragraphs text={text} />
        </section>
      ))}
      {consultation.documents.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Documents</h2>
          <ul className="govuk-list">
            {consultation.documents.map(({ id, title, mediaType, size }) => (
              <li key={id}>
                <a className="govuk-link" href={`/consultations/${consultation.slug}/documents/${id}`}>
                  {title} ({kindOf(mediaType)}, {sizeOf(size)})
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const kindOf = (mediaType: string) =>
  mediaType === 'application/pdf' ? 'PDF' : mediaType.startsWith('text/') ? 'text' : 'file'

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
