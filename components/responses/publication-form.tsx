import type { ReactNode } from 'react'
import { PlainProblems, PlainRadios, type PlainState } from '@/components/ui/plain-fields'
import type { Answerable } from '@/lib/consultations/answerable'
import type { Words } from '@/lib/core/words'
import type { PublicationView } from '@/lib/responses/get-publication'

type Props = {
  token: string
  consultation: string
  next: string
  choices: PublicationView['choices']
  state: Answerable
  form: PlainState
  /** Why it was not taken. */
  problem?: ReactNode
  words: Words
}

/** A member of the public says anew whether what they write may be published, or takes it back. Plain. */
export function PublicationForm(props: Props) {
  const { token, consultation, next, choices, state, form, problem, words } = props
  const isOpen = state === 'open'
  return (
    <>
      <PlainProblems state={form} message={problem} />
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">
        {words.say(isOpen ? 'publication.change' : 'publication.take-back')}
      </h1>
      <p className="govuk-body">{words.say(isOpen ? 'publication.until' : 'publication.take-back-text')}</p>
      {isOpen ? null : <WhatGoes words={words} isWhole={choices.includes('full')} />}
      <form method="post" action={`/respond/${token}/publication`} noValidate>
        <input type="hidden" name="next" value={next} />
        <PlainRadios
          name="publication"
          label={words.say('take-part.publication')}
          hint={words.say('take-part.publication-hint')}
          state={form}
          options={choices.map((value) => ({
            value,
            label: words.say(`take-part.${value}`),
            hint: words.say(`take-part.${value}-hint`),
          }))}
        />
        <button className="govuk-button" type="submit">
          {words.say('publication.save')}
        </button>
      </form>
    </>
  )
}

/** `isWhole`: what they wrote may be shown as a whole so far. */
function WhatGoes({ words, isWhole }: { words: Words; isWhole: boolean }) {
  return (
    <>
      <h2 className="govuk-heading-m">{words.say('publication.what-goes')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {isWhole ? <li>{words.say('publication.what-goes-whole')}</li> : null}
        <li>{words.say('publication.what-goes-quotes', { none: words.text('take-part.none') })}</li>
        <li>{words.say('publication.what-goes-copies')}</li>
        <li>{words.say('publication.what-stays')}</li>
        <li>{words.say('publication.what-is-final')}</li>
      </ul>
    </>
  )
}
