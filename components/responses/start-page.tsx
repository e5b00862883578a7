import type { ReactNode } from 'react'
import { OwnPageNote } from '@/components/invitations/own-page-note'
import { linkTo } from '@/components/ui/marks'
import { Paragraphs } from '@/components/ui/paragraphs'
import { formatDateWithWeekday, listOf } from '@/lib/core/format'
import { asWritten, type Words } from '@/lib/core/words'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { ConsultationContact } from './consultation-contact'
import { LanguageChoice } from './language-choice'
import { AnswerOnPaper } from './paper/answer-on-paper'
import { WhatHappens } from './what-happens'

type Props = {
  token: string
  invitation: InvitationToAnswer
  words: Words
  /** The button or buttons that lead in: `StartWay`, or one that needs no script. */
  way: ReactNode
  /** Who else answers with the reader, and saying no; for bodies. */
  together?: ReactNode
}

/** What a person needs to know before answering, and the way in. Plain: it is drawn without scripts as well. */
export function StartPage({ token, invitation, words, way, together }: Props) {
  const { consultation, body, closesOn, questionnaire } = invitation
  const { languages, isPartly } = questionnaire
  const title = titleIn(questionnaire.definition, words.locale)
  const isPerson = invitation.purpose === 'person'
  // Why and what can change is read before the first answer; whoever comes back goes straight on.
  const isBack = invitation.draft !== null || invitation.submitted !== null
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l" {...asWritten(words)}>
          {listOf(consultation.leads)}
        </span>
        <h1 className="govuk-heading-l" {...(title ? {} : asWritten(words))}>
          {title ?? consultation.title}
        </h1>
        {consultation.note ? (
          <div className="govuk-inset-text as-written" {...asWritten(words)}>
            {consultation.note}
          </div>
        ) : null}
        {invitation.submitted && !invitation.draft ? null : (
          <LanguageChoice {...{ token, languages, words, isPartly }} back="start" />
        )}
        <p className="govuk-body-l">
          {isPerson ? words.say('start.for-self') : words.say('start.for-body', { body: body.name })}
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{words.say('start.minutes', { minutes: questionnaire.minutes })}</li>
          {closesOn ? (
            <li>{words.say('start.until', { date: formatDateWithWeekday(closesOn, words.language) })}</li>
          ) : null}
          <li>{words.say('start.stop')}</li>
          {isPerson ? null : <li>{words.say('start.hand-on')}</li>}
        </ul>
        {isPerson ? <OwnPageNote words={words} /> : null}
        {isBack ? way : null}
        {/* Before the launch the draft stands on no public page: whoever tries the round out has it in the form. */}
        {invitation.round && invitation.purpose !== 'preview' ? (
          <p className="govuk-body">
            {words.say('start.draft', {
              title: invitation.round.title,
              a: linkTo(`/consultations/${consultation.slug}/draft?round=${invitation.round.sequence}`),
            })}
          </p>
        ) : null}
        <About {...{ consultation, words }} />
        {isBack ? null : way}
        {together}
        {isPerson ? null : <AnswerOnPaper {...{ token, words }} />}
        <h2 className="govuk-heading-m">{words.say('start.what-happens')}</h2>
        <WhatHappens {...{ invitation, words }} />
        <h2 className="govuk-heading-m">{words.say('start.privacy')}</h2>
        <p className="govuk-body">
          {words.say(isPerson ? 'start.privacy-self' : 'start.privacy-body', { a: linkTo('/privacy') })}
        </p>
        <ConsultationContact {...{ consultation, words }} />
      </div>
    </div>
  )
}

function About({ consultation, words }: Pick<InvitationToAnswer, 'consultation'> & { words: Words }) {
  const parts = [
    { heading: 'start.why', text: consultation.why } as const,
    { heading: 'start.can-change', text: consultation.canChange } as const,
    { heading: 'start.cannot-change', text: consultation.cannotChange } as const,
    { heading: 'start.earlier', text: consultation.earlierViews } as const,
  ].filter(({ text }) => text.trim() !== '')
  return (
    <>
      {parts.map(({ heading, text }) => (
        <section key={heading}>
          <h2 className="govuk-heading-m">{words.say(heading)}</h2>
          <div {...asWritten(words)}>
            <Paragraphs text={text} />
          </div>
        </section>
      ))}
      {consultation.documents.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{words.say('start.documents')}</h2>
          <ul className="govuk-list">
            {consultation.documents.map(({ id, title, mediaType, size }) => (
              <li key={id} {...asWritten(words)}>
                <a className="govuk-link" href={`/consultations/${consultation.slug}/documents/${id}`}>
                  {title} ({kindOf(mediaType, words)}, {sizeOf(size)})
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const kindOf = (mediaType: string, words: Words) =>
  mediaType === 'application/pdf'
    ? 'PDF'
    : words.say(mediaType.startsWith('text/') ? 'start.file-text' : 'start.file-other')

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** What the questionnaire is called in the reader's language, where its own title is there in it. */
function titleIn({ title }: { title?: unknown }, locale: string): string | null {
  if (locale === 'en' || typeof title !== 'object' || title === null) return null
  const said = (title as Record<string, unknown>)[locale]
  return typeof said === 'string' && said !== '' ? said : null
}
