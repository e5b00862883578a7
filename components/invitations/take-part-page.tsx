import type { ReactNode } from 'react'
import {
  PlainProblems,
  PlainRadios,
  PlainSelect,
  PlainText,
  type PlainState,
} from '@/components/ui/plain-fields'
import { linkTo } from '@/components/ui/marks'
import { asWritten, type Words } from '@/lib/core/words'
import { LanguageLinks } from './language-links'
import { formatDate, formatDateWithWeekday, listOf } from '@/lib/core/format'
import type { TakePartView } from '@/lib/invitations/types'

type Props = {
  view: TakePartView
  boroughs: { code: string; name: string }[]
  state: PlainState
  action: string
  words: Words
  /** The languages it is there in, and the addresses of this page in them. */
  languages: { code: string; href: string }[]
}

/** Before a member of the public answers: who may, what happens to it, what they agree to, and where they live. */
export function TakePartPage({ view, boroughs, state, action, words, languages }: Props) {
  return (
    <TakePartFrame {...{ view, words }} problems={<PlainProblems state={state} />}>
      <LanguageLinks {...{ languages, words }} />
      <Telling {...{ view, words }} />
      <form action={action} method="post" noValidate>
        <PlainRadios
          name="publication"
          label={words.say('take-part.publication')}
          hint={words.say('take-part.publication-hint')}
          state={state}
          options={PUBLICATION.map((value) => ({
            value,
            label: words.say(`take-part.${value}`),
            hint: words.say(`take-part.${value}-hint`),
          }))}
        />
        <PlainSelect
          name="boroughCode"
          label={words.say('take-part.borough')}
          hint={words.say('take-part.borough-hint')}
          state={state}
          options={[
            { value: '', label: words.text('take-part.no-borough'), lang: words.language },
            ...boroughs.map(({ code, name }) => ({ value: code, label: name, lang: 'en' })),
          ]}
        />
        <PlainText
          name="email"
          type="email"
          autoComplete="email"
          label={words.say('take-part.email')}
          hint={words.say('take-part.email-hint', {
            date: formatDate(view.keepEmailUntil, words.language),
          })}
          state={state}
        />
        <Trap words={words} />
        <button type="submit" className="govuk-button" data-module="govuk-button">
          {words.say('take-part.start')}
        </button>
      </form>
    </TakePartFrame>
  )
}

const PUBLICATION = ['full', 'anonymous', 'none'] as const

type FrameProps = { view: TakePartView; problems?: ReactNode; words: Words; children: ReactNode }

/** What all pages of taking part have at their head. */
export function TakePartFrame({ view, problems, words, children }: FrameProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {problems}
        <span className="govuk-caption-l">
          {words.say('take-part.led-by', { leads: listOf(view.leads, words.language) })}
        </span>
        <h1 className="govuk-heading-l">{words.say('take-part.heading', { title: view.title })}</h1>
        {children}
      </div>
    </div>
  )
}

function Telling({ view, words }: Pick<Props, 'view' | 'words'>) {
  const { slug, minutes, closesOn, note, asksEquality } = view
  return (
    <>
      <p className="govuk-body">
        {words.say(closesOn ? 'take-part.who-until' : 'take-part.who', {
          ...{ minutes, a: linkTo(`/consultations/${slug}`) },
          date: closesOn && formatDateWithWeekday(closesOn, words.language),
        })}
      </p>
      {note ? (
        <div className="govuk-inset-text" {...asWritten(words)}>
          {note}
        </div>
      ) : null}
      <h2 className="govuk-heading-m">{words.say('take-part.what')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>{words.say('take-part.own')}</li>
        <li>{words.say('take-part.saved')}</li>
        <li>{words.say('take-part.apart')}</li>
        {asksEquality ? <li>{words.say('take-part.equality')}</li> : null}
        <li>{words.say('take-part.cookies', { a: linkTo('/privacy') })}</li>
      </ul>
    </>
  )
}

/** Seen by programs that fill in every field, and by nobody else. */
function Trap({ words }: { words: Words }) {
  return (
    <div hidden>
      <label htmlFor="website">{words.say('take-part.trap')}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  )
}
