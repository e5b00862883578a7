import type { ReactNode } from 'react'
import { PlainProblems, PlainRadios, PlainText, type PlainState } from '@/components/ui/plain-fields'
import type { Words } from '@/lib/core/words'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'

type Props = {
  token: string
  consultation: string
  body: string
  state: PlainState
  message?: ReactNode
  words: Words
}

/** For somebody whom the invitation reached and who is not the right one. Plain. */
export function PassOnForm({ token, consultation, body, state, message, words }: Props) {
  return (
    <>
      <PlainProblems {...{ state, message }} />
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">{words.say('pass-on.heading')}</h1>
      <p className="govuk-body">{words.say('pass-on.text', { body })}</p>
      <form action={`/respond/${token}/pass-on`} method="post" noValidate>
        <PlainText name="name" label={words.say('pass-on.name')} state={state} />
        <PlainText
          name="email"
          type="email"
          label={words.say('pass-on.email')}
          hint={words.say('pass-on.email-hint')}
          state={state}
        />
        <PlainTextArea name="note" label={words.say('pass-on.note')} rows={2} state={state} />
        <PlainRadios
          name="keepsOwn"
          label={words.say('pass-on.own')}
          options={[
            { value: 'yes', label: words.say('pass-on.own-yes') },
            { value: 'no', label: words.say('pass-on.own-no') },
          ]}
          state={{ ...state, values: { keepsOwn: 'yes', ...state.values } }}
        />
        <button className="govuk-button" type="submit">
          {words.say('pass-on.button')}
        </button>
      </form>
    </>
  )
}

/** Afterwards. Plain. */
type PassedProps = { name: string; email: string; keepsOwn: boolean; words: Words }

export function PassedOn({ name, email, keepsOwn, words }: PassedProps) {
  return (
    <>
      <h1 className="govuk-heading-l">{words.say('passed-on.heading')}</h1>
      <p className="govuk-body-l">{words.say('passed-on.letter', { name, email })}</p>
      <p className="govuk-body">{words.say(keepsOwn ? 'passed-on.kept' : 'passed-on.gone')}</p>
    </>
  )
}
