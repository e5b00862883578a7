import { linkTo } from '@/components/ui/marks'
import { formatDate } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import { asWritten, type Words } from '@/lib/core/words'
import type { ToldView } from '@/lib/telling/types'
import { FeedbackForm } from './feedback-form'
import { NewsChoice } from './news-choice'
import { OwnThemePart } from './own-theme'
import { WhatHappened } from './what-happened'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { view: ToldView; token: string; answerQuestions: Action; choose: Action; words: Words }

/** What a letter’s link shows: their own part first, then the way to the rest, then the two questions. */
export function ToldPage({ view, token, answerQuestions, choose, words }: Props) {
  const { consultation, matter, parts, feedback } = view
  const { slug, note } = consultation
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l" {...asWritten(words)}>
            {consultation.title}
          </span>
          {words.say('became.title')}
        </h1>
        {note ? (
          <p className="govuk-inset-text" {...asWritten(words)}>
            {note}
          </p>
        ) : null}
        {words.locale === 'en' ? null : <p className="govuk-body">{words.say('became.english')}</p>}
        {matter.kind === 'report' ? null : (
          <WhatHappened {...{ matter, words }} isTheirs={parts.some(({ feedsMatter }) => feedsMatter)} />
        )}
        {parts.map((part, i) => (
          <OwnPartSection key={i} of={i} {...{ part, slug, words }} />
        ))}
        <h2 className="govuk-heading-m">{words.say('became.all')}</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>{words.say('became.report', { a: linkTo(`/consultations/${slug}/report`) })}</li>
          <li>{words.say('became.commitments', { a: linkTo(`/commitments?consultation=${slug}`) })}</li>
        </ul>
        <h2 className="govuk-heading-m">{words.say('feedback.heading')}</h2>
        <FeedbackForm action={answerQuestions} {...{ token, feedback, words }} />
        <h2 className="govuk-heading-m">{words.say('news.heading')}</h2>
        <NewsChoice {...{ view, token, words }} action={choose} />
        <Foot {...{ view, words }} />
      </div>
    </div>
  )
}

type OfPart = { part: ToldView['parts'][number]; slug: string; of: number; words: Words }

function OwnPartSection({ part: { body, part }, slug, of, words }: OfPart) {
  const themes = part?.themes ?? []
  const number = part?.responseNumber
  return (
    <section>
      <h2 className="govuk-heading-m">
        {body ? words.say('became.body', { body }) : words.say('became.you')}
      </h2>
      {themes.length === 0 ? <p className="govuk-body">{words.say('became.none')}</p> : null}
      {themes.map((theme) => (
        <OwnThemePart key={theme.id} {...{ theme, slug, of, words }} />
      ))}
      {number ? <p className="govuk-body">{words.say('became.number', { number })}</p> : null}
    </section>
  )
}

function Foot({ view: { consultation, keepUntil, isPerson }, words }: { view: ToldView; words: Words }) {
  const { contactName: name, contactEmail: email } = consultation
  const way = { email, a: linkTo(`mailto:${email}`) }
  return (
    <p className="govuk-body">
      {words.say(isPerson ? 'became.alone' : 'became.anybody', {
        date: formatDate(keepUntil, words.language),
      })}
      {email ? (
        <> {name ? words.say('became.ask', { name, ...way }) : words.say('became.ask-us', way)}</>
      ) : null}
    </p>
  )
}
