import type { ReactNode } from 'react'
import { PlainProblems, PlainRadios, type PlainState } from '@/components/ui/plain-fields'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'
import { formatDateWithWeekday } from '@/lib/core/format'
import type { AllWords } from '@/lib/core/words-in'
import { DECLINE_REASONS } from '@/lib/invitations/schema'

type Props = {
  token: string
  consultation: string
  body: string
  hasDraft: boolean
  state: PlainState
  message?: ReactNode
  words: AllWords
}

/** For a body to say that it will not answer, and why. Plain. */
export function DeclineForm({ token, consultation, body, hasDraft, state, message, words }: Props) {
  return (
    <>
      <PlainProblems {...{ state, message }} />
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">{words.say('decline.heading')}</h1>
      <p className="govuk-body">{words.say('decline.why', { body })}</p>
      <p className="govuk-body">{words.say(hasDraft ? 'decline.change-draft' : 'decline.change')}</p>
      <form action={`/respond/${token}/decline`} method="post" noValidate>
        <PlainRadios
          name="reason"
          label={words.say('decline.reason')}
          options={Object.entries(DECLINE_REASONS).map(([value, label]) => ({
            value,
            label: words.told(label),
          }))}
          state={state}
        />
        <PlainTextArea
          name="note"
          label={words.say('decline.note')}
          hint={words.say('decline.note-hint')}
          state={state}
        />
        <button className="govuk-button" type="submit">
          {words.say('decline.button')}
        </button>
      </form>
    </>
  )
}

type DeclinedProps = {
  token: string
  consultation: string
  body: string
  closesOn: string | null
  words: AllWords
}

/** Afterwards: that it is noted, and the way to answer after all. Plain. */
export function Declined({ token, consultation, body, closesOn, words }: DeclinedProps) {
  return (
    <>
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">{words.say('declined.heading')}</h1>
      <p className="govuk-body-l">{words.say('declined.thanks', { body })}</p>
      <p className="govuk-body">
        {closesOn
          ? words.say('declined.until', { date: formatDateWithWeekday(closesOn, words.language) })
          : words.say('declined.open')}
      </p>
      <form action={`/respond/${token}/decline`} method="post">
        <input type="hidden" name="step" value="after-all" />
        <button className="govuk-button govuk-button--secondary" type="submit">
          {words.say('together.after-all')}
        </button>
      </form>
    </>
  )
}
