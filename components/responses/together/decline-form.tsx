import { PlainProblems, PlainRadios, type PlainState } from '@/components/ui/plain-fields'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'
import { formatDateWithWeekday } from '@/lib/core/format'
import { DECLINE_REASONS } from '@/lib/invitations/schema'

type Props = {
  token: string
  consultation: string
  body: string
  hasDraft: boolean
  state: PlainState
  message?: string
}

/** For a body to say that it will not answer, and why. Plain. */
export function DeclineForm({ token, consultation, body, hasDraft, state, message }: Props) {
  return (
    <>
      <PlainProblems {...{ state, message }} />
      <span className="govuk-caption-l">{consultation}</span>
      <h1 className="govuk-heading-l">We will not answer this time</h1>
      <p className="govuk-body">
        It helps us to know, and to know why: what we hear here decides whom we ask, when and how often.{' '}
        {body} gets no reminders of this consultation any more.
      </p>
      <p className="govuk-body">
        You can change your mind until the consultation closes.
        {hasDraft ? ' What was written so far is kept.' : ''}
      </p>
      <form action={`/respond/${token}/decline`} method="post" noValidate>
        <PlainRadios
          name="reason"
          label="Why will you not answer?"
          options={Object.entries(DECLINE_REASONS).map(([value, label]) => ({ value, label }))}
          state={state}
        />
        <PlainTextArea
          name="note"
          label="Anything you want to add (optional)"
          hint="For another reason, say here what it is. The people who run the consultation read it; it is not published."
          state={state}
        />
        <button className="govuk-button" type="submit">
          Say that we will not answer
        </button>
      </form>
    </>
  )
}

type DeclinedProps = { token: string; consultation: string; body: string; closesOn: string | null }

/** Afterwards: that it is noted, and the way to answer after all. Plain. */
export function Declined({ token, consultation, body, closesOn }: DeclinedProps) {
  return (
    <>
      <span className="govuk-caption-l">{consultation}</span>
      <h1 className="govuk-heading-l">You will not answer this time</h1>
      <p className="govuk-body-l">Thank you for telling us. We have noted it for {body}.</p>
      <p className="govuk-body">
        {closesOn
          ? `If things change, you can answer until the end of ${formatDateWithWeekday(closesOn)}.`
          : 'If things change, you can answer until the consultation closes.'}
      </p>
      <form action={`/respond/${token}/decline`} method="post">
        <input type="hidden" name="step" value="after-all" />
        <button className="govuk-button govuk-button--secondary" type="submit">
          Answer after all
        </button>
      </form>
    </>
  )
}
