import Link from 'next/link'
import { formatDate, formatInstantDate } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { ToldView } from '@/lib/telling/types'
import { FeedbackForm } from './feedback-form'
import { NewsChoice } from './news-choice'
import { OwnThemePart } from './own-theme'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { view: ToldView; token: string; answerQuestions: Action; choose: Action }

/** What a letter’s link shows: their own part first, then the way to the rest, then the two questions. */
export function ToldPage({ view, token, answerQuestions, choose }: Props) {
  const { consultation, matter, parts, feedback, keepUntil, isPerson } = view
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{consultation.title}</span>
          What became of what you said
        </h1>
        {consultation.note ? <p className="govuk-inset-text">{consultation.note}</p> : null}
        {matter.kind === 'report' ? null : (
          <WhatHappened matter={matter} isTheirs={parts.some(({ feedsMatter }) => feedsMatter)} />
        )}
        {parts.map((part, i) => (
          <OwnPartSection key={i} of={i} part={part} slug={consultation.slug} />
        ))}
        <h2 className="govuk-heading-m">Everything that was said, and what comes of it</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            <Link className="govuk-link" href={`/consultations/${consultation.slug}/report`}>
              The report: what everybody told us
            </Link>
          </li>
          <li>
            <Link className="govuk-link" href={`/commitments?consultation=${consultation.slug}`}>
              What is promised because of it, and how far it is
            </Link>
          </li>
        </ul>
        <h2 className="govuk-heading-m">Two questions to you</h2>
        <FeedbackForm action={answerQuestions} {...{ token, feedback }} />
        <h2 className="govuk-heading-m">Letters about what came of it</h2>
        <NewsChoice {...{ view, token }} action={choose} />
        <p className="govuk-body">
          {isPerson
            ? 'This page is yours alone: whoever has its address can read it.'
            : 'Whoever has the address of this page can read it.'}{' '}
          It is there until {formatDate(keepUntil)}.
          {consultation.contactEmail ? (
            <>
              {' '}
              Questions go to {consultation.contactName || 'us'}:{' '}
              <a className="govuk-link" href={`mailto:${consultation.contactEmail}`}>
                {consultation.contactEmail}
              </a>
              .
            </>
          ) : null}
        </p>
      </div>
    </div>
  )
}

type OfPart = { part: ToldView['parts'][number]; slug: string; of: number }

function OwnPartSection({ part: { body, part }, slug, of }: OfPart) {
  const themes = part?.themes ?? []
  return (
    <section>
      <h2 className="govuk-heading-m">{body ? `What ${body} said` : 'What you said'}</h2>
      {themes.length === 0 ? (
        <p className="govuk-body">
          It was read with all the rest. It stands under none of the themes of the report.
        </p>
      ) : null}
      {themes.map((theme) => (
        <OwnThemePart key={theme.id} {...{ theme, slug, of }} />
      ))}
      {part?.responseNumber ? (
        <p className="govuk-body">The answer is published as number {part.responseNumber}.</p>
      ) : null}
    </section>
  )
}

type Event = Exclude<ToldView['matter'], { kind: 'report' }>

function WhatHappened({ matter, isTheirs }: { matter: Event; isTheirs: boolean }) {
  const { kind, action, title, number, owner, why, at } = matter
  return (
    <section>
      <h2 className="govuk-heading-m">
        {kind === 'action-done' ? 'What was done' : 'What will not be done'}
      </h2>
      <p className="govuk-body">
        {action ?? title}
        {owner ? ` (${owner})` : ''}, on {formatInstantDate(at)}.
      </p>
      {why ? <p className="govuk-body">Why: {why}</p> : null}
      <p className="govuk-body">
        It belongs to{' '}
        <Link className="govuk-link" href={`/commitments/${number}`}>
          commitment {number}: {title}
        </Link>
        . {isTheirs ? 'It answers something that you said.' : 'It answers what others said.'}
      </p>
    </section>
  )
}
